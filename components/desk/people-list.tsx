import { ButtonLink } from "@/components/controls/button";
import { type Column, DataTable } from "@/components/controls/data-table";
import { Link } from "@/components/controls/link";
import { fill } from "@/lib/words/fill";
import { desk } from "@/lib/words/zh/desk";
import { people as words } from "@/lib/words/zh/people";
import styles from "./account.module.css";

export type PersonEntry = {
  id: string;
  username: string;
  name: string;
  roles: readonly (keyof typeof desk.roles)[];
  bodies: readonly string[];
  state: "barred" | "waiting" | "factor" | "ready";
};

const COLUMNS: readonly Column[] = [
  { key: "username", title: words.list.username, sortable: true },
  { key: "name", title: words.list.name, sortable: true },
  { key: "duties", title: words.list.duties, sortable: true },
  { key: "state", title: words.list.state, sortable: true },
];

export const dutiesOf = ({ roles, bodies }: Pick<PersonEntry, "roles" | "bodies">): string =>
  [...roles.filter((role) => role !== "clerk").map((role) => desk.roles[role]), ...bodies].join("、") || words.list.none;

type PeopleListProps = {
  area: string;
  areaId: string;
  people: readonly PersonEntry[];
  unserved: readonly string[];
  canCreate: boolean;
  canHandOver: boolean;
};

/** The accounts of an area. */
export function PeopleList({ area, areaId, people, unserved, canCreate, canHandOver }: PeopleListProps) {
  const rows = people.map((person) => ({
    key: person.id,
    cells: {
      username: { show: <Link href={`/desk/people/${person.id}`}>{person.username}</Link>, sort: person.username },
      name: { show: person.name },
      duties: { show: dutiesOf(person) },
      state: { show: words.list[person.state] },
    },
  }));
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1>
          {words.list.title} · {area}
        </h1>
        <p>
          {canCreate && (
            <ButtonLink kind="primary" href={`/desk/people/new?area=${areaId}`}>
              {words.list.create}
            </ButtonLink>
          )}{" "}
          {canHandOver && <ButtonLink href={`/desk/people/hand-over?area=${areaId}`}>{words.handOver.title}</ButtonLink>}
        </p>
      </div>
      <DataTable caption={words.list.caption} columns={COLUMNS} rows={rows} empty={words.list.empty} />
      {unserved.length > 0 && <p className="note">{fill(words.list.noClerk, { bodies: unserved.join("、") })}</p>}
    </div>
  );
}
