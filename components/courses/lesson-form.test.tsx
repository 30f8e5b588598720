import { describe, expect, it } from "vitest";
import type { EditableQuiz } from "@/lib/courses/queries/teaching";
import { look } from "@/scripts/db/test-markup";
import { LessonForm } from "./lesson-form";
import { NewQuizForm } from "./new-quiz-form";
import { QuestionForm } from "./question-form";
import { QuizSettingsForm } from "./quiz-settings-form";

describe("a lesson and a quiz", () => {
  it("come back as they are when they are saved unchanged", () => {
    const text = "## Part\n\n<b>&amp;</b>";
    const written = { id: 4, revision: 9, title: "Flour", content: text, duration: 7, isPreview: true };
    expect(look(<LessonForm lesson={written} />).sent()).toMatchObject({
      lessonId: "4",
      revision: "9",
      title: "Flour",
      duration: "7",
      isPreview: "on",
      content: expect.stringContaining("<b>&amp;</b>") as string,
    });
    const plain = { ...written, duration: null, isPreview: false };
    const sent = look(<LessonForm lesson={plain} />).sent();
    expect(sent).toMatchObject({ duration: "" });
    expect(sent).not.toHaveProperty("isPreview");
  });

  it("show no limit as an empty field and a pass mark of 0 as 0", () => {
    const quiz = {
      id: 5,
      title: "Final",
      description: null,
      timeLimit: null,
      maxAttempts: 3,
      passingScore: 0,
      isShuffled: true,
    } as unknown as EditableQuiz;
    expect(look(<QuizSettingsForm quiz={quiz} />).sent()).toEqual({
      quizId: "5",
      title: "Final",
      description: "",
      passingScore: "0",
      timeLimit: "",
      maxAttempts: "3",
      isShuffled: "on",
    });
  });

  it("say what they belong to when they are new", () => {
    expect(look(<NewQuizForm lessonId={4} />).sent()).toEqual({ lessonId: "4", title: "" });
    expect(look(<QuestionForm quizId={5} />).sent()).toMatchObject({ quizId: "5", points: "1", right: "0" });
  });
});
