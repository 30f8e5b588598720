export const levelOptions = [
  { value: "beginner", label: "Beginner" },
  { value: "intermediate", label: "Intermediate" },
  { value: "advanced", label: "Advanced" },
];

export function categoryOptions(categories: { id: number; name: string }[]) {
  return categories.map(({ id, name }) => ({ value: String(id), label: name }));
}
