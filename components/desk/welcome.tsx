import { ButtonLink } from "@/components/controls/button";
import { Link } from "@/components/controls/link";
import { fill } from "@/lib/words/fill";
import { desk } from "@/lib/words/zh/desk";
import type { Section } from "./shell";
import { Todo, type TodoProps } from "./todo";
import styles from "./welcome.module.css";

type Duties = {
  area: string;
  roles: readonly (keyof typeof desk.roles)[];
  bodies: readonly { id: string; name: string }[];
};

type WelcomeProps = {
  name: string;
  duties: readonly Duties[];
  todos: readonly TodoProps[];
  sections: readonly Section[];
  needsCode: boolean;
};

/** The first page of the desk: who one is here, what waits, and where to go. */
export function Welcome({ name, duties, todos, sections, needsCode }: WelcomeProps) {
  const words = desk.home;
  return (
    <div className={styles.page}>
      <h1>{fill(words.greeting, { name })}</h1>
      {needsCode && (
        <div className="notice">
          <p>{words.noSecond}</p>
          <p>
            <ButtonLink kind="primary" href="/desk/account">
              {words.toAccount}
            </ButtonLink>
          </p>
        </div>
      )}
      {todos.map((todo) => (
        <Todo key={todo.areaId} {...todo} />
      ))}
      {sections.length > 0 && (
        <section>
          <h2>{words.where}</h2>
          <ul className={styles.sections}>
            {sections.map(({ href, label }) => (
              <li key={href}>
                <Link href={href}>{label}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.rolesTitle}</h2>
        {duties.length === 0 && <p>{words.noRoles}</p>}
        {duties.map(({ area, roles, bodies }) => (
          <p key={area}>
            {area}：{[...roles.map((role) => desk.roles[role]), ...bodies.map((body) => body.name)].join("、")}
          </p>
        ))}
      </section>
    </div>
  );
}
