import { Link } from "@/components/controls/link";
import { desk } from "@/lib/words/zh/desk";

export const metadata = { title: desk.denied.title };

export default function Page() {
  return (
    <>
      <h1>{desk.denied.title}</h1>
      <p>{desk.denied.lead}</p>
      <p>
        <Link href="/desk">{desk.denied.back}</Link>
      </p>
    </>
  );
}
