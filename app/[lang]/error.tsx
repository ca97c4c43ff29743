"use client";

import { useParams } from "next/navigation";
import { Failure } from "@/components/site/failure";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  const { lang } = useParams<{ lang: string }>();
  return <Failure language={lang === "en" ? "en" : "zh"} digest={error.digest} retry={retry} />;
}
