import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AttemptResult } from "@/components/quizzes/attempt-result";
import { ClosedAttempt } from "@/components/quizzes/closed-attempt";
import { TakingAttempt } from "@/components/quizzes/taking-attempt";
import { getAttempt } from "@/lib/quizzes/queries/attempt";
import { resultFilter } from "@/lib/quizzes/schema";
import { readId } from "@/lib/read-id";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ attemptId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const attempt = await findAttempt(params);
  if (!attempt) return {};
  const { title } = attempt.quiz;
  return { title: attempt.kind === "taking" ? title : `Result, ${title}` };
}

export default async function AttemptPage({ params, searchParams }: Props) {
  const attempt = await findAttempt(params);
  if (!attempt) notFound();
  if (attempt.kind === "taking") return <TakingAttempt attempt={attempt} />;
  if (attempt.kind === "result") {
    return <AttemptResult result={attempt} show={resultFilter.parse((await searchParams).show)} />;
  }
  return <ClosedAttempt attempt={attempt} />;
}

async function findAttempt(params: Props["params"]) {
  const { attemptId } = await params;
  return getAttempt(await requireMember(), readId(attemptId));
}
