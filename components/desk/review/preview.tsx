import { Button } from "@/components/controls/button";
import { Field, Select, TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { howOptions } from "@/components/desk/upload/how-options";
import type { FormId } from "@/lib/report/form";
import type { Compared } from "@/lib/report/preview";
import type { Finding, Report } from "@/lib/report/report";
import type { SourceBlock, SourcePage } from "@/lib/report/source";
import { fill } from "@/lib/words/fill";
import { review as words } from "@/lib/words/zh/review";
import { BodySearch } from "./body-search";
import { Comparison } from "./comparison";
import { DeskReader } from "./desk-reader";
import styles from "./review.module.css";

type Props = {
  item: { areaId: string; uploadId: string; id: string };
  mayShow: boolean;
  page: {
    name: string;
    bodies: readonly { id: string; name: string; search: string }[];
    candidates: readonly string[];
    bodyId: string | null;
    year: number | null;
    doubts: readonly string[];
    form: FormId | null;
    content: Report;
    findings: readonly Finding[];
    blocks: readonly SourceBlock[];
    current: { base: number; live: boolean; stateName: string } | null;
    compared: readonly Compared[];
    /** Hard failures, with which it goes on display only for a reason. */
    open: number;
    pages: readonly SourcePage[];
  };
};

/** What a file would bring, before anything is saved. */
export function Preview({ item, mayShow, page }: Props) {
  const { name, doubts, current, compared, form, content, findings, blocks, bodyId, year } = page;
  const isKnown = bodyId !== null && year !== null;
  return (
    <>
      <h1>{words.previewTitle}</h1>
      <p>{fill(words.previewLead, { file: name })}</p>
      {doubts.length > 0 && (
        <section className={styles.doubts} aria-labelledby="doubts">
          <h2 id="doubts">{words.doubts}</h2>
          {doubts.map((doubt) => (
            <p key={doubt}>{doubt}</p>
          ))}
        </section>
      )}
      <Whose item={item} page={page} />
      {isKnown && <p>{current ? fill(words.follows, { state: current.stateName }) : words.first}</p>}
      <Comparison compared={compared} follows={current !== null} form={form} />
      {isKnown && <Accept item={item} mayShow={mayShow} page={{ bodyId, year, current, open: page.open }} />}
      <DeskReader
        {...{ form, content, findings, blocks }}
        pages={page.pages}
        picture={`/api/desk/uploads/${item.uploadId}/picture?area=${item.areaId}&item=${item.id}`}
        file={name}
      />
    </>
  );
}

/** A plain form: the choice is in the address, so that the preview of another body can be linked and gone back from. */
function Whose({ item, page: { bodies, candidates, bodyId, year } }: Pick<Props, "item" | "page">) {
  return (
    <form className={styles.whose} method="get">
      <input type="hidden" name="area" value={item.areaId} />
      <BodySearch bodies={bodies} candidates={candidates} chosen={bodyId} />
      <label>
        {words.pickYear}
        <input name="year" required inputMode="numeric" pattern="20\d\d" defaultValue={year ?? ""} />
      </label>
      <Button type="submit">{words.choose}</Button>
    </form>
  );
}

type AcceptProps = Pick<Props, "item" | "mayShow"> & {
  page: { bodyId: string; year: number; current: Props["page"]["current"]; open: number };
};

const Accept = ({ item, mayShow, page: { bodyId, year, current, open } }: AcceptProps) => (
  <section className={styles.accept} aria-label={words.accept}>
    <Form
      path="/api/desk/uploads/accept"
      fixed={{ ...item, bodyId, year, base: current?.base ?? 0 }}
      submit={words.accept}
      to={`/desk/reports/${bodyId}/${year}?area=${item.areaId}`}
    >
      <Select label={words.how} name="how" options={howOptions(mayShow)} />
      <Field label={words.reason} name="reason" optional hint={words.reasonHint} />
      {mayShow && open > 0 && (
        <TextArea label={words.overrideBringIn} name="override" hint={fill(words.overrideLead, { n: open })} optional rows={2} />
      )}
    </Form>
  </section>
);
