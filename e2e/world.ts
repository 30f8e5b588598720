import { encode } from "next-auth/jwt";
import { db } from "@/lib/db";
import type { Member } from "@/lib/viewer";
import { createSession } from "@/lib/users/create-session";
import { createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";

export type Person = Member;
export type SeededCourse = Awaited<ReturnType<World["seedCourse"]>>;

type CourseOptions = Parameters<typeof createCourse>[1] & { instructor?: Person; withQuiz?: boolean };

let count = 0;

/** Makes what a test needs, in the database of the site that the test visits. */
export class World {
  constructor(private readonly url: string) {}

  async createPerson(role: Person["role"] = "student") {
    count += 1;
    return createPerson(`${role.replace("_", "-")}-${process.pid}-${count}`, role);
  }

  /** One of the demo people. */
  async findPerson(username: string): Promise<Person> {
    const user = await db.user.findUniqueOrThrow({ where: { username } });
    const { id, role, companyId, emailVerified } = user;
    const name = [user.firstName, user.lastName].filter(Boolean).join(" ");
    return {
      id,
      role,
      companyId,
      emailVerified,
      username,
      name,
      image: null,
      sessionId: "-",
      requestId: null,
      ip: null,
      userAgent: null,
    };
  }

  async seedCourse({ instructor, withQuiz, ...options }: CourseOptions = {}) {
    const owner = instructor ?? (await this.createPerson("instructor"));
    const category = await db.category.findFirstOrThrow({ orderBy: { id: "asc" } });
    const description = "A course for a test.";
    const course = await createCourse(owner, {
      categoryId: category.id,
      description,
      duration: 30,
      ...options,
    });
    const [firstLesson = 0] = course.lessonIds;
    const quizId = withQuiz ? await createQuiz(firstLesson) : null;
    return { ...course, instructor: owner, quizId };
  }

  async sessionCookie(person: Person) {
    const sid = await db.$transaction((tx) => createSession(tx, person.id, person));
    const secret = process.env.AUTH_SECRET ?? "";
    return {
      name: "next-auth.session-token",
      value: await encode({ token: { sid }, secret }),
      url: this.url,
      httpOnly: true,
    };
  }
}
