import { describe, expect, it, vi } from "vitest";
import type { LessonContent, PlayerLesson } from "@/lib/learning/queries/player";
import { look } from "@/scripts/db/test-markup";
import { LessonBody } from "./lesson-body";
import { LessonVideo } from "./lesson-video";
import { SeekBar } from "./seek-bar";
import { VideoControls } from "./video-controls";
import { videoCommands } from "./video-commands";
import { Trouble } from "./video-overlays";

vi.mock("next/navigation", async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ refresh: vi.fn() }),
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(),
}));

const lesson: PlayerLesson = {
  ...{
    id: 1,
    title: "Scope",
    isPreview: false,
    isDone: false,
    minutes: 10,
    hasVideo: true,
    isRead: false,
    watch: null,
    quizzes: [],
  },
};
const captions = { id: "c", language: "de", storageKey: "secret-place" };
const body = (progress: LessonContent["progress"] = null): LessonContent => ({
  content: null,
  video: { id: "v", duration: 100, posterId: "p", captions },
  files: [],
  progress,
});
const show = (content: LessonContent, isLearning = true, linkedAt: number | null = null) =>
  look(
    <LessonVideo
      {...{ slug: "js", lesson, body: content, linkedAt }}
      enrollmentId={isLearning ? 1 : null}
      next={{ id: 2, title: "Closures" }}
    />,
  );

describe("a video before, and without, any script", () => {
  it("is the browser’s own player with poster and captions, through our own addresses", () => {
    const { all, labels } = show(body());
    expect(all("video")).toMatchObject([
      { src: "/api/media/v", poster: "/api/media/p", controls: "", preload: "metadata" },
    ]);
    expect(all("track")).toMatchObject([
      { default: "", kind: "captions", src: "/api/media/c", srcLang: "de" },
    ]);
    expect(labels).toContain("Video: Scope");
    expect(JSON.stringify(all("video")) + JSON.stringify(all("track"))).not.toContain("secret-place");
  });

  it("tells learners that watching is not counted then, and nobody else", () => {
    expect(show(body()).text).toContain("counted only with JavaScript switched on");
    expect(show(body(), false).text).not.toContain("counted");
  });

  it("says where it goes on", () => {
    const stopped = { positionSec: 61.5, watched: [], isRead: false };
    expect(show(body(stopped)).text).toMatch(/Resumes at 1:01 ?Start over/);
    expect(show(body(stopped), false).text).not.toContain("Resumes");
    expect(show(body({ ...stopped, positionSec: 0.9 })).text).not.toContain("Resumes");
    const linked = show(body(stopped), true, 30);
    expect(linked.text).not.toContain("Resumes");
    expect(linked.all("video")[0]?.["src"]).toBe("/api/media/v#t=30");
  });

  it("is not there in a lesson without one", () => {
    expect(show({ content: "Text.", video: null, files: [], progress: null }).text).toBe("");
  });
});

describe("the controls", () => {
  const state = {
    ...{
      isPlaying: false,
      isStarted: true,
      isEnded: false,
      isWaiting: false,
      isMuted: false,
      hasFailed: false,
    },
    ...{ time: 75, duration: 3_700, buffered: 100, rate: 1.5 },
  };
  const controls = (more: Partial<typeof state> = {}, hasCaptions = true) =>
    look(
      <VideoControls
        state={{ ...state, ...more }}
        commands={videoCommands({ video: null, stage: null, speeds: [], knownDuration: 0 })}
        watched={[]}
        captions={hasCaptions ? { isOn: true, toggle: () => undefined } : null}
        canFloat={false}
      />,
    );

  it("are named by what they do next", () => {
    const names = (view: ReturnType<typeof controls>) =>
      view.all("button").map((button) => button["aria-label"]);
    expect(names(controls())).toEqual([
      ...["Play", "Back 10 seconds", "Forward 10 seconds", "Captions", "Mute", "Full screen"],
    ]);
    expect(names(controls({ isPlaying: true, isMuted: true }, false))).toEqual([
      ...["Pause", "Back 10 seconds", "Forward 10 seconds", "Unmute", "Full screen"],
    ]);
  });

  it("say the time, the speed, and whether captions are on", () => {
    const { text, all } = controls();
    expect(text).toContain("1:15 / 1:01:40");
    expect(all("option").find(({ selected }) => selected !== undefined)?.text).toBe("1.5×");
    expect(all("button").find((button) => button["aria-label"] === "Captions")?.["aria-pressed"]).toBe(
      "true",
    );
  });
});

describe("the line to seek on", () => {
  const bar = (watched: { from: number; to: number }[] | null, duration = 200) =>
    look(<SeekBar time={50} duration={duration} buffered={100} watched={watched} onSeek={() => undefined} />);
  const parts = (view: ReturnType<typeof bar>) =>
    view
      .all("span")
      .flatMap(
        ({ style = "" }) => /^left:([\d.]+%);width:([\d.]+%)/.exec(style)?.slice(1, 3).join("+") ?? [],
      );

  it("shows what was watched, so that the gaps are what is missing", () => {
    expect(
      parts(
        bar([
          { from: 150, to: 200 },
          { from: 0, to: 40 },
          { from: 40, to: 50 },
        ]),
      ),
    ).toEqual(["0%+25%", "75%+25%"]);
    expect(parts(bar([]))).toEqual([]);
  });

  it("shows all before the handle where nothing is counted", () =>
    expect(parts(bar(null))).toEqual(["0%+25%"]));

  it("is a slider in whole seconds that says where it is, also before the length is known", () => {
    expect(bar([]).all("input")).toMatchObject([
      {
        type: "range",
        "aria-label": "Seek",
        max: "200",
        value: "50",
        "aria-valuetext": expect.stringMatching(/^50.s of 3.m.20.s$/),
      },
    ]);
    expect(bar(null, 0).all("input")).toMatchObject([{ min: "0", max: "1" }]);
    expect(parts(bar(null, 0))).toEqual(["0%+0%"]);
  });
});

it("what goes wrong is said aloud, and whether progress is lost or the video", () => {
  expect(look(<Trouble hasFailed />).all("p")[0]?.["role"]).toBe("alert");
  expect(look(<Trouble hasFailed />).text).toContain("The video did not load.");
  expect(look(<Trouble hasFailed={false} />).text).toContain("Progress is not being saved");
});

describe("what there is to read", () => {
  const address = { slug: "js", lessonId: 1 };
  const cues = [{ start: 61, cues: [{ start: 61, text: "Hello <there>." }] }];

  it("is the text, or the transcript with its times", () => {
    const text = look(<LessonBody address={address} hasTranscript html="<p>Read</p>" transcript={null} />);
    expect(text.links).toEqual([
      ["Lesson", "/learn/js/1"],
      ["Transcript", "/learn/js/1?tab=transcript"],
    ]);
    expect(text.text).toMatch(/Read$/);
    const spoken = look(<LessonBody address={address} hasTranscript html={null} transcript={cues} />);
    expect(spoken.all("li").map((line) => line.text)).toEqual(["1:01 Hello <there>."]);
    expect(
      spoken
        .all("a")
        .slice(0, 2)
        .map((tab) => tab["aria-current"]),
    ).toEqual([undefined, "page"]);
    expect(spoken.links.at(-1)).toEqual(["Play from 1:01", "/learn/js/1?tab=transcript&t=61"]);
  });

  it("has no tabs where there is no transcript", () => {
    expect(
      look(<LessonBody address={address} hasTranscript={false} html="" transcript={null} />).links,
    ).toEqual([]);
  });
});
