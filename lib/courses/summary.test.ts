import { describe, expect, it } from "vitest";
import { formatFinding } from "./findings";
import { readSummary } from "./summary";

describe("SUMMARY.md", () => {
  it("has modules at the top and lessons inside them", () => {
    const { modules, problems } = readSummary(
      "# Summary\n\n- [Requests]()\n  - [Borders and `if`](01-requests/01-a.md)\n  - [Errors](./01-requests/02%20b.md#top)\n- Data\n  - [Pools](02-data/01-pools.md)\n",
    );
    expect(problems).toEqual([]);
    expect(
      modules.map(({ title, lessons }) => [
        title,
        lessons.map(({ path, title: name, from }) => [path, name, from.line]),
      ]),
    ).toEqual([
      [
        "Requests",
        [
          ["01-requests/01-a.md", "Borders and if", 4],
          ["01-requests/02 b.md", "Errors", 5],
        ],
      ],
      ["Data", [["02-data/01-pools.md", "Pools", 7]]],
    ]);
  });

  it("lets a module begin with its own file, and deeper items follow", () => {
    const { modules } = readSummary(
      "- [Start](a/README.md)\n  - [One](a/1.md)\n    - [One and a half](a/1b.md)\n  - [Two](a/2.md)\n",
    );
    expect(modules[0]?.lessons.map(({ path }) => path)).toEqual([
      "a/README.md",
      "a/1.md",
      "a/1b.md",
      "a/2.md",
    ]);
  });

  it("refuses lessons without a file, paths that lead out, and modules without lessons", () => {
    const { problems } = readSummary(
      "- Empty\n- Full\n  - [Draft]()\n  - [Out](../../etc/passwd)\n  - [In](a/1.md)\n",
    );
    expect(problems.map(formatFinding)).toEqual([
      "SUMMARY.md:1: The module “Empty” has no lessons.",
      "SUMMARY.md:3: “Draft” has no file.",
      "SUMMARY.md:4: “../../etc/passwd” leads out of the course folder.",
    ]);
    expect(readSummary("# Nothing here").problems).toHaveLength(1);
  });
});
