import { Link } from "@/components/site/link";
import { formatCell } from "@/lib/format";
import { BODY_KINDS, type Body, type BodyKind } from "@/lib/report/body";
import { EACH, SUM } from "@/lib/report/compare/compare";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { type CompareContext, sumName } from "./context";
import styles from "./picker.module.css";

/** Bodies by kind, their sums, and the areas below: found by name, in the order of the roster, of names or of values. */
export function BodyPicker({ context }: { context: CompareContext }) {
  const { words, data } = context;
  const kinds = BODY_KINDS.filter((kind) => data.bodies.some((body) => body.kind === kind));
  return (
    <fieldset className={styles.group}>
      <legend>{words.who}</legend>
      <Finder label={words.search} />
      <div className={styles.list}>
        {data.bodies.length > 0 && (
          <details open>
            <summary>{words.sums}</summary>
            {["all", ...kinds.filter((kind) => kind !== "government")].map((kind) => (
              <Sum key={kind} id={`${SUM}${kind}`} context={context} />
            ))}
          </details>
        )}
        {kinds.map((kind) => (
          <Kind key={kind} kind={kind} context={context} />
        ))}
        {data.areas.length > 0 && <Areas context={context} />}
        <p data-none hidden>
          {words.none}
        </p>
      </div>
      <Peers context={context} />
    </fieldset>
  );
}

/** A field that only a script makes use of; it belongs to no form, so that setting the form back leaves it alone. */
export const Finder = ({ label }: { label: string }) => (
  <input type="search" form="" className={styles.finder} placeholder={label} aria-label={label} data-panel="finder" />
);

const isChosen = ({ data }: CompareContext, id: string): boolean => data.entities.some((entity) => entity.id === id);

function Sum({ id, context }: { id: string; context: CompareContext }) {
  const name = sumName(id, context.language);
  return (
    <label className={styles.choice} data-find={`${name} ${id}`.toLowerCase()}>
      <input type="checkbox" name="body" value={id} defaultChecked={isChosen(context, id)} /> {name}
    </label>
  );
}

function Kind({ kind, context }: { kind: BodyKind; context: CompareContext }) {
  const { words, data, language, links, view } = context;
  const label = wordsIn(language).bodies.kinds[kind];
  const bodies = ordered(
    data.bodies.filter((body) => body.kind === kind),
    context,
  );
  const others = data.entities.map(({ id }) => id).filter((id) => !bodies.some((body) => body.id === id));
  const all = kind === "government" ? bodies.map(({ id }) => id) : [`${EACH}${kind}`];
  const isOpen = bodies.length === 1 || bodies.some(({ id }) => isChosen(context, id)) || kind === "department";
  return (
    <details open={isOpen}>
      <summary>
        {label} <span className={styles.count}>{bodies.length}</span>
      </summary>
      {bodies.length > 1 && (
        <Link
          className={styles.all ?? ""}
          href={links.compare(data.area.id, { ...view, bodies: [...others, ...all] })}
          data-bodies="in"
          data-ids={bodies.map(({ id }) => id).join(",")}
          aria-label={fill(words.allOfKindLong, { kind: label, n: bodies.length })}
          scroll={false}
        >
          {words.allOfKind}
        </Link>
      )}
      {bodies.map((body) => (
        <BodyChoice key={body.id} body={body} context={context} />
      ))}
    </details>
  );
}

function BodyChoice({ body, context }: { body: Body; context: CompareContext }) {
  const { data, view, bodyName } = context;
  return (
    <label className={styles.choice} data-find={data.writings[body.id]}>
      <input type="checkbox" name="body" value={body.id} defaultChecked={isChosen(context, body.id)} />{" "}
      <span>{bodyName(body.id)}</span>
      {view.order === "value" && <small>{valueText(data.latest[body.id] ?? null, context)}</small>}
    </label>
  );
}

function valueText(value: number | null, { data }: CompareContext): string {
  const isShare = data.variables[0]?.unit === "share";
  return value !== null && isShare ? `${(value * 100).toFixed(0)}%` : formatCell(value);
}

function ordered(bodies: readonly Body[], { view, data, language, bodyName }: CompareContext): readonly Body[] {
  if (view.order === "name") return bodies.toSorted((a, b) => bodyName(a.id).localeCompare(bodyName(b.id), language));
  const latest = ({ id }: Body) => data.latest[id] ?? Number.NEGATIVE_INFINITY;
  return view.order === "value" ? bodies.toSorted((a, b) => latest(b) - latest(a)) : bodies;
}

function Areas({ context }: { context: CompareContext }) {
  const { data, words, language } = context;
  return (
    <details open>
      <summary>
        {words.areas} <span className={styles.count}>{data.areas.length}</span>
      </summary>
      {data.areas.map((area) => (
        <label key={area.id} className={styles.choice} data-find={`${area.name} ${area.nameEn} ${area.id}`.toLowerCase()}>
          <input type="checkbox" name="body" value={area.id} defaultChecked={isChosen(context, area.id)} />{" "}
          {language === "zh" ? area.name : area.nameEn}
        </label>
      ))}
    </details>
  );
}

/** The others of the kind of what is chosen, as long as it is one kind. */
function Peers({ context }: { context: CompareContext }) {
  const { data, words, links, view, language } = context;
  const kinds = [...new Set(data.entities.flatMap(({ kind }) => kind ?? []))];
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) return null;
  const peers = data.bodies.filter((body) => body.kind === kind).map(({ id }) => id);
  const bodies = [...new Set([...data.entities.map(({ id }) => id), ...peers])];
  if (bodies.length === data.entities.length) return null;
  return (
    <p className={styles.sub}>
      <Link href={links.compare(data.area.id, { ...view, bodies })} data-bodies="in" data-ids={peers.join(",")} scroll={false}>
        {fill(words.peers, { kind: wordsIn(language).bodies.kinds[kind], n: bodies.length - data.entities.length })}
      </Link>
    </p>
  );
}
