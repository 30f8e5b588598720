import type { Entry } from "./answer-entry";

/** Where answers wait until the server has them: they survive a reload, a crash and a night without network. */
export type Shelf = {
  put(entry: Entry): Promise<void>;
  /** Takes an answer off, unless it has changed since `seq`. */
  remove(questionId: number, seq: number): Promise<void>;
  list(): Promise<Entry[]>;
  clear(): Promise<void>;
};

type Row = Entry & { attemptId: number };

const store = "answers";
const forgetAfterMs = 30 * 24 * 60 * 60 * 1000;

/**
 * The answers of one attempt in IndexedDB. Where the browser has none (a private window, a full disk) nothing
 * is kept and nothing fails: answers then live as long as the page.
 */
export function openShelf(attemptId: number): Shelf {
  const opened = open().catch(() => null);

  async function withRows<T>(
    otherwise: T,
    work: (rows: IDBObjectStore) => Promise<T>,
    mode: IDBTransactionMode = "readwrite",
  ) {
    try {
      const database = await opened;
      return database ? await work(database.transaction(store, mode).objectStore(store)) : otherwise;
    } catch {
      return otherwise;
    }
  }

  return {
    put: (entry) =>
      withRows(undefined, async (rows) => {
        const row: Row = { ...entry, attemptId };
        await done(rows.put(row));
      }),
    remove: (questionId, seq) =>
      withRows(undefined, async (rows) => {
        const kept = await done<Row | undefined>(rows.get([attemptId, questionId]));
        if (kept && kept.seq <= seq) await done(rows.delete([attemptId, questionId]));
      }),
    list: () => withRows<Entry[]>([], (rows) => done<Row[]>(rows.getAll(ofAttempt(attemptId))), "readonly"),
    clear: () =>
      withRows(undefined, async (rows) => {
        await done(rows.delete(ofAttempt(attemptId)));
        await forgetOld(rows);
      }),
  };
}

function open() {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("m4t-answers", 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(store, { keyPath: ["attemptId", "questionId"] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no database"));
    request.onblocked = () => reject(new Error("the database is blocked"));
  });
}

/** Attempts that ended while this browser was away leave answers behind. */
async function forgetOld(rows: IDBObjectStore) {
  const all = await done<Row[]>(rows.getAll());
  const old = all.filter(({ seq }) => seq < Date.now() - forgetAfterMs);
  await Promise.all(old.map(({ attemptId, questionId }) => done(rows.delete([attemptId, questionId]))));
}

function ofAttempt(attemptId: number) {
  return IDBKeyRange.bound([attemptId, 0], [attemptId, Number.MAX_SAFE_INTEGER]);
}

function done<T>(request: IDBRequest<T>) {
  return new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the database failed"));
  });
}
