import { paths } from "@/lib/paths";

type Subject = {
  slug: string;
  title: string;
  description: string | null;
  modules: readonly { lessons: readonly { minutes: number }[] }[];
  price: number | null;
  currency: string;
  level: string;
  learningOutcomes: string[];
  prerequisites: string[];
  rating: number | null;
  ratingCount: number;
  publishedAt: Date | null;
  updatedAt: Date | null;
  category: { name: string; slug: string };
  instructor: { name: string };
};

type Site = { url: string; name: string };

/**
 * What search engines read of a course page (schema.org): the course and the way to it. Its length is the sum of
 * the lessons that the page shows, its rating the one that learners gave; what there is not is left out.
 */
export function courseStructuredData(course: Subject, site: Site) {
  const url = absolute(site, paths.course(course.slug));
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Course",
        "@id": url,
        url,
        name: course.title,
        ...(course.description && { description: course.description }),
        provider: { "@type": "Organization", name: site.name, url: absolute(site, paths.home()) },
        educationalLevel: course.level,
        ...(course.category.name && { about: course.category.name }),
        ...(course.learningOutcomes.length > 0 && { teaches: course.learningOutcomes }),
        ...(course.prerequisites.length > 0 && { coursePrerequisites: course.prerequisites }),
        ...(course.publishedAt && { datePublished: course.publishedAt.toISOString() }),
        ...(course.updatedAt && { dateModified: course.updatedAt.toISOString() }),
        isAccessibleForFree: course.price === 0,
        ...(course.price !== null && { offers: [offer(course.price, course.currency, url)] }),
        hasCourseInstance: [instance(course)],
        ...(course.rating !== null &&
          course.ratingCount > 0 && { aggregateRating: rating(course.rating, course.ratingCount) }),
      },
      { "@type": "BreadcrumbList", itemListElement: crumbs(course, site) },
    ],
  };
}

function absolute(site: Site, path: string) {
  return new URL(path, site.url).toString();
}

function offer(price: number, currency: string, url: string) {
  return {
    "@type": "Offer",
    category: price === 0 ? "Free" : "Paid",
    price: price.toFixed(2),
    priceCurrency: currency,
    url,
  };
}

function instance({ modules, instructor }: Subject) {
  const minutes = modules.flatMap(({ lessons }) => lessons).reduce((sum, lesson) => sum + lesson.minutes, 0);
  return {
    "@type": "CourseInstance",
    courseMode: "online",
    ...(minutes > 0 && { courseWorkload: isoDuration(minutes) }),
    instructor: { "@type": "Person", name: instructor.name },
  };
}

/** "PT2H5M", as ISO 8601 writes it. */
function isoDuration(minutes: number) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours > 0 ? `${hours}H` : ""}${rest > 0 ? `${rest}M` : ""}`;
}

function rating(value: number, count: number) {
  return {
    "@type": "AggregateRating",
    ratingValue: value,
    ratingCount: count,
    bestRating: 5,
    worstRating: 1,
  };
}

function crumbs({ slug, title, category }: Subject, site: Site) {
  const steps = [
    { name: "Catalog", item: absolute(site, paths.courses()) },
    ...(category.slug
      ? [{ name: category.name, item: absolute(site, paths.courses({ category: category.slug })) }]
      : []),
    { name: title, item: absolute(site, paths.course(slug)) },
  ];
  return steps.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step }));
}
