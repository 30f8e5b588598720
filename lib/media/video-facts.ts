export type VideoFacts = { seconds: number; width: number; height: number };
