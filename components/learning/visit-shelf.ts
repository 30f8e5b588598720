import type { Span } from "@/lib/learning/watched";

/** What one opening of a lesson has to tell; each report says all of it again, so that the last one is enough. */
export type VisitReport = {
  visitId: string;
  lessonId: number;
  enrollmentId: number;
  seq: number;
  /** When the person was there, by the clock of this browser. */
  at: number;
  positionSec: number | null;
  watched: Span[];
  activeSeconds: number;
  reachedEnd: boolean;
};

/** Where reports wait until the server has taken them: they survive a reload, a crash and a night without network. */
export type VisitShelf = {
  put(report: VisitReport): Promise<void>;
  /** Takes a report off, unless a newer one of its visit has come. */
  remove(report: VisitReport): Promise<void>;
  list(): Promise<VisitReport[]>;
};

const store = "visits";
const forgetAfterMs = 30 * 24 * 60 * 60 * 1000;

/**
 * The reports of this browser in IndexedDB. Where there is none (a private window, a full disk) nothing is kept
 * and nothing fails: reports then live as long as the page.
 */
export function openVisitShelf(): VisitShelf {
  const opened = open().catch(() => null);

  async function withRows<T>(otherwise: T, work: (rows: IDBObjectStore) => Promise<T>) {
    try {
      const database = await opened;
      return database ? await work(database.transaction(store, "readwrite").objectStore(store)) : otherwise;
    } catch {
      return otherwise;
    }
  }

  return {
    put: (report) => withRows(undefined, async (rows) => void (await done(rows.put(report)))),
    remove: ({ visitId, seq }) =>
      withRows(undefined, async (rows) => {
        const kept = await done<VisitReport | undefined>(rows.get(visitId));
        if (kept && kept.seq <= seq) await done(rows.delete(visitId));
      }),
    list: () =>
      withRows<VisitReport[]>([], async (rows) => {
        const all = await done<VisitReport[]>(rows.getAll());
        const isOld = ({ at }: VisitReport) => at < Date.now() - forgetAfterMs;
        await Promise.all(all.filter(isOld).map(({ visitId }) => done(rows.delete(visitId))));
        return all.filter((report) => !isOld(report)).sort((a, b) => a.at - b.at);
      }),
  };
}

function open() {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("m4t-visits", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "visitId" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no database"));
    request.onblocked = () => reject(new Error("the database is blocked"));
  });
}

function done<T>(request: IDBRequest<T>) {
  return new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the database failed"));
  });
}
