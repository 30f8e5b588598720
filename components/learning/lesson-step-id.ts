/** The place of the one step that moves a person on from a lesson. */
export const lessonStepId = "lesson-step";
