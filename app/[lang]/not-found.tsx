import { lang } from "next/root-params";
import { Missing } from "@/components/site/missing";

export default async function NotFound() {
  return <Missing language={(await lang()) === "en" ? "en" : "zh"} />;
}
