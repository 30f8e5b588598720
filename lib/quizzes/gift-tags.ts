import { QuestionType, type SelectScoring } from "@/prisma/generated/enums";

export type GiftTags = {
  type: QuestionType | null;
  points: number;
  selectScoring: SelectScoring;
  hasScoring: boolean;
  isCaseSensitive: boolean;
  topics: string[];
};

const types = new Set<string>(Object.values(QuestionType));

/**
 * Reads the tags of a question: `points:2`, `type:ordering`, `scoring:all_or_nothing` and `case` say what
 * GIFT has no word for, every other is a topic. `complain` hears of each that can't be.
 */
export function readTags(tags: string[], complain: (tag: string, message: string) => void): GiftTags {
  const read: GiftTags = {
    type: null,
    points: 1,
    selectScoring: "balanced",
    hasScoring: false,
    isCaseSensitive: false,
    topics: [],
  };
  for (const tag of tags.map((text) => text.trim())) {
    const [, key, value = ""] = /^(points|type|scoring):(.*)$/.exec(tag) ?? [];
    if (key === "points" && /^([1-9]\d?|100)$/.test(value)) read.points = Number(value);
    else if (key === "points") complain(tag, "Points are a whole number from 1 to 100.");
    else if (key === "type" && isType(value)) read.type = value;
    else if (key === "type")
      complain(tag, `There is no question type “${value}”. Types are ${[...types].join(", ")}.`);
    else if (key === "scoring" && (value === "all_or_nothing" || value === "balanced")) {
      read.selectScoring = value;
      read.hasScoring = true;
    } else if (key === "scoring") complain(tag, "Scoring is balanced or all_or_nothing.");
    else if (tag === "case") read.isCaseSensitive = true;
    else if (!read.topics.includes(tag)) read.topics.push(tag);
  }
  return read;
}

function isType(value: string): value is QuestionType {
  return types.has(value);
}
