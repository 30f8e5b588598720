"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { openDialog } from "@/components/ui/dialog-control";
import { Form } from "@/components/ui/form";
import { submitAttemptAction } from "@/lib/quizzes/actions";
import { answersFormId, questionOf, readFields, writeFields } from "./answer-fields";
import { AttemptBar } from "./attempt-bar";
import { AttemptContext, useAttempt } from "./attempt-context";
import { AttemptFooter } from "./attempt-footer";
import { AttemptNotices } from "./attempt-notices";
import { type AttemptStore, createAttemptStore, type RoomFacts } from "./attempt-store";
import { HandInDialog, handInDialogId } from "./hand-in-dialog";
import { PaletteAside, PaletteSheet } from "./palette";
import { questionHeadingId } from "./question-frame";

/** A running attempt: the questions are drawn by the server, this brings them to life. */
export function AttemptRoom({ room, children }: { room: RoomFacts; children: ReactNode }) {
  const [store] = useState(() => createAttemptStore(room));
  return (
    <AttemptContext value={store}>
      <LiveAttempt store={store} />
      <div className="flex min-h-dvh flex-col" data-no-palette>
        <AttemptBar room={room} />
        <div className="flex-1 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem]">
          <main id="main" className="mx-auto w-full max-w-[47rem] px-4 pt-6 pb-10 md:px-8 md:pt-14">
            <AttemptNotices leaveTo={room.leaveTo} />
            <AnswerForm store={store}>{children}</AnswerForm>
          </main>
          <PaletteAside facts={room.facts} />
        </div>
        <AttemptFooter />
      </div>
      <PaletteSheet />
      <HandInDialog />
    </AttemptContext>
  );
}

/** With JavaScript it is never sent: each change goes to the server by itself, and the dialog hands in. */
function AnswerForm({ store, children }: { store: AttemptStore; children: ReactNode }) {
  function onInput(event: FormEvent) {
    const id = questionOf(event.target);
    const question = store.questions.find((candidate) => candidate.id === id);
    if (question && question.type !== "ordering") store.answer(question.id, readFields(question));
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (
      event.nativeEvent instanceof SubmitEvent &&
      event.nativeEvent.submitter?.getAttribute("value") === "hand_in"
    ) {
      openDialog(handInDialogId);
    }
  }

  return (
    <Form
      action={submitAttemptAction}
      id={answersFormId}
      autoComplete="off"
      onInput={onInput}
      onSubmit={onSubmit}
    >
      {children}
    </Form>
  );
}

/** Everything that listens: the store, the network, the page's end, and the way from question to question. */
function LiveAttempt({ store }: { store: AttemptStore }) {
  const router = useRouter();
  const current = useAttempt((state) => state.current);
  const shown = useRef(current);

  const hasEnded = useRef(false);

  const onEnded = useEffectEvent(() => {
    hasEnded.current = true;
    router.refresh();
  });

  useEffect(() => {
    const byId = new Map(store.questions.map((question) => [question.id, question]));
    const stop = store.start(
      {
        read: (id) => readFields(byId.get(id)!),
        show: (id, value) => writeFields(byId.get(id)!, value),
        onEnded: () => onEnded(),
      },
      pageAnsweredAt(),
    );
    const onVisibility = () => (document.visibilityState === "hidden" ? store.leave() : store.wake());
    window.addEventListener("online", store.retry);
    window.addEventListener("focus", store.wake);
    window.addEventListener("pagehide", store.leave);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      stop();
      window.removeEventListener("online", store.retry);
      window.removeEventListener("focus", store.wake);
      window.removeEventListener("pagehide", store.leave);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [store]);

  // The result takes this place, and begins at its top.
  useEffect(
    () => () => {
      if (hasEnded.current) requestAnimationFrame(() => window.scrollTo(0, 0));
    },
    [],
  );

  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    window.scrollTo(0, 0);
    const id = store.questions[current]?.id;
    if (id) document.getElementById(questionHeadingId(id))?.focus({ preventScroll: true });
  }, [store, current]);

  return null;
}

/** When the server's time in the page was true: the answer's first byte, or now after a move inside the app. */
function pageAnsweredAt() {
  const [visit] = performance.getEntriesByType("navigation");
  const isFirstPage =
    visit instanceof PerformanceNavigationTiming && visit.name.split("#")[0] === location.href.split("#")[0];
  return isFirstPage ? performance.timeOrigin + visit.responseStart : Date.now();
}
