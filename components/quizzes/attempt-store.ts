import { isBlank } from "@/lib/quizzes/blank";
import type { AnswerValue } from "@/lib/quizzes/types";
import type { QuestionType } from "@/prisma/generated/enums";
import type { Entry, Saved } from "./answer-entry";
import { createAnswerQueue, type Saving } from "./answer-queue";
import { openShelf, type Shelf } from "./answer-shelf";
import { sendAnswers } from "./send-answers";

/** What the page says when it comes. Times are the server's, in milliseconds. */
export type AttemptFacts = {
  id: number;
  questions: {
    id: number;
    type: QuestionType;
    points: number;
    answer: AnswerValue | null;
    isFlagged: boolean;
    seq: number;
  }[];
  startedWith: { now: number; deadlineAt: number | null; savedAt: number | null };
};

/** What stands around the questions. */
export type RoomFacts = AttemptFacts & {
  title: string;
  place: string;
  leaveTo: string;
  /** Minutes. */
  timeLimit: number | null;
  facts: { label: string; value: string }[];
};

export type AttemptState = {
  entries: Readonly<Record<number, Entry>>;
  /** The question that is shown, from 0. */
  current: number;
  saving: Saving;
  /** Answers that the server does not have yet. */
  waiting: number;
  savedAt: number | null;
  deadlineAt: number | null;
  isHandingIn: boolean;
  /** Another window gave a newer answer than this one shows. */
  isOutdated: boolean;
};

export type AttemptStore = ReturnType<typeof createAttemptStore>;

type Doors = {
  /** Puts an answer into the fields of its question. */
  show(questionId: number, value: AnswerValue | null): void;
  /** What stands in the fields of a question. */
  read(questionId: number): AnswerValue | null;
  onEnded(): void;
};

/** After this long without a word from the server it is asked. */
const quietMs = 30_000;

type Options = { shelf?: Shelf; send?: typeof sendAnswers; clock?: () => number };

/** A running attempt in the browser: its answers, which question is shown, and the way to the server. */
export function createAttemptStore({ id, questions, startedWith }: AttemptFacts, options: Options = {}) {
  const { clock = Date.now, send = sendAnswers } = options;
  const listeners = new Set<() => void>();
  let doors: Doors | null = null;
  let shelf: Shelf | null = null;
  let queue: ReturnType<typeof createAnswerQueue> | null = null;
  /** How far this computer's clock is behind the server's, and how exactly that is known. */
  let behind = 0;
  let uncertainty = Infinity;
  let heardAt = clock();
  const held = new Map(questions.map(({ id: questionId, seq }) => [questionId, seq]));
  let state: AttemptState = {
    entries: Object.fromEntries(questions.map(({ answer: value, ...q }) => [q.id, toEntry({ ...q, value })])),
    current: Math.max(
      0,
      questions.findIndex(({ answer }) => isBlank(answer)),
    ),
    saving: "idle",
    waiting: 0,
    savedAt: startedWith.savedAt,
    deadlineAt: startedWith.deadlineAt,
    isHandingIn: false,
    isOutdated: false,
  };

  return {
    id,
    questions,
    startedAt: startedWith.now,
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    serverNow,
    start,
    goTo(index: number) {
      const current = Math.min(questions.length - 1, Math.max(0, index));
      if (current !== state.current) set({ current });
    },
    /** The fields of a question changed. */
    answer: (questionId: number, value: AnswerValue | null) => change(questionId, { value }),
    clear(questionId: number) {
      doors?.show(questionId, null);
      change(questionId, { value: null });
    },
    flag: (questionId: number) => change(questionId, { isFlagged: !state.entries[questionId]?.isFlagged }),
    handIn() {
      if (state.isHandingIn) return;
      set({ isHandingIn: true });
      void queue?.handIn();
    },
    leave: () => queue?.leave(),
    retry: () => queue?.retry(),
    /** Somebody is back at this window: the attempt may have ended elsewhere, this computer may have slept. */
    wake() {
      queue?.retry();
      if (clock() - heardAt > quietMs) void queue?.check();
    },
  };

  /** Begins to save, first what an earlier visit could not send. `seenAt` is when the server's time was read. */
  function start(opened: Doors, seenAt: number) {
    doors = opened;
    behind = startedWith.now - seenAt;
    shelf = options.shelf ?? openShelf(id);
    queue = createAnswerQueue({
      shelf,
      send: (entries, how) => {
        const sentAt = clock();
        return send(id, entries, how).then((saved) => {
          setClock(Date.parse(saved.now), sentAt, clock());
          return saved;
        });
      },
      onChange: (saving, waiting) => set({ saving, waiting }),
      onSaved,
      onEnded: () => doors?.onEnded(),
    });
    for (const question of questions) keepEarly(question.id);
    void shelf.list().then((kept) => kept.forEach(restore));
    const tick = setInterval(watchDeadline, 500);
    return () => {
      clearInterval(tick);
      queue?.stop();
      queue = null;
    };
  }

  /** What was answered before this script ran. */
  function keepEarly(questionId: number) {
    const value = doors?.read(questionId) ?? null;
    const known = state.entries[questionId]?.value ?? null;
    if (!isBlank(value) && JSON.stringify(value) !== JSON.stringify(known)) change(questionId, { value });
  }

  /** Sends what the server does not have, and shows it unless something newer is there already. */
  function restore({ questionId, value, seq, isFlagged }: Entry) {
    const known = state.entries[questionId];
    if (!known || seq <= (held.get(questionId) ?? 0)) return void shelf?.remove(questionId, seq);
    if (seq < known.seq) return;
    doors?.show(questionId, value);
    put({ questionId, value, seq, isFlagged });
  }

  function change(questionId: number, part: Partial<Pick<Entry, "value" | "isFlagged">>) {
    const known = state.entries[questionId];
    if (known) put({ ...known, ...part, seq: Math.max(known.seq + 1, Math.round(serverNow())) });
  }

  function put(entry: Entry) {
    set({ entries: { ...state.entries, [entry.questionId]: entry } });
    queue?.add(entry);
  }

  function onSaved({ savedAt, deadlineAt, seqs }: Saved, sent: readonly Entry[]) {
    for (const [questionId, seq] of Object.entries(seqs)) held.set(Number(questionId), seq);
    const isOutdated = sent.some(({ questionId, seq }) => {
      const newest = Math.max(seq, state.entries[questionId]?.seq ?? 0);
      return (seqs[questionId] ?? 0) > newest;
    });
    set({
      savedAt: sent.length > 0 ? Date.parse(savedAt) : state.savedAt,
      deadlineAt: deadlineAt === null ? null : Date.parse(deadlineAt),
      isOutdated: state.isOutdated || isOutdated,
    });
  }

  function watchDeadline() {
    if (state.deadlineAt === null || state.isHandingIn || serverNow() < state.deadlineAt) return;
    set({ isHandingIn: true });
    void queue?.handIn();
  }

  /** A quick answer tells the time best. A slow one only counts where it can't agree with what is known. */
  function setClock(serverTime: number, sentAt: number, answeredAt: number) {
    heardAt = answeredAt;
    const half = (answeredAt - sentAt) / 2;
    const seen = serverTime - (sentAt + half);
    if (half > uncertainty && Math.abs(seen - behind) <= half) return;
    behind = seen;
    uncertainty = half;
  }

  function serverNow() {
    return clock() + behind;
  }

  function set(part: Partial<AttemptState>) {
    state = { ...state, ...part };
    listeners.forEach((listener) => listener());
  }
}

function toEntry({
  id,
  value,
  isFlagged,
  seq,
}: {
  id: number;
  value: AnswerValue | null;
  isFlagged: boolean;
  seq: number;
}) {
  return { questionId: id, value, isFlagged, seq };
}
