import { paths } from "@/lib/paths";

type Subject = {
  slug: string;
  title: string;
  description: string | null;
  duration: number;
  price: number | null;
  currency: string;
  level: string;
  learningOutcomes: string[];
  prerequisites: string[];
  rating: number | null;
  ratingCount: number;
  category: { name: string; slug: string };
  instructor: { name: string };
};

/** What search engines read of a course page (schema.org): the course and the way to it. */
export function courseStructuredData(course: Subject, site: { url: string; name: string }) {
  const url = absolute(paths.course(course.slug));
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Course",
        "@id": url,
        url,
        name: course.title,
        ...(course.description && { description: course.description }),
        provider: { "@type": "Organization", name: site.name, url: absolute(paths.home()) },
        educationalLevel: course.level,
        ...(course.learningOutcomes.length > 0 && { teaches: course.learningOutcomes }),
        ...(course.prerequisites.length > 0 && { coursePrerequisites: course.prerequisites }),
        ...(course.price !== null && { offers: [offer(course.price, course.currency)] }),
        hasCourseInstance: [
          {
            "@type": "CourseInstance",
            courseMode: "online",
            courseWorkload: `PT${course.duration}M`,
            instructor: { "@type": "Person", name: course.instructor.name },
          },
        ],
        ...(course.rating !== null &&
          course.ratingCount > 0 && { aggregateRating: rating(course.rating, course.ratingCount) }),
      },
      { "@type": "BreadcrumbList", itemListElement: crumbs() },
    ],
  };

  function absolute(path: string) {
    return new URL(path, site.url).toString();
  }

  function crumbs() {
    const { category } = course;
    const steps = [
      { name: "Catalog", item: absolute(paths.courses()) },
      ...(category.slug
        ? [{ name: category.name, item: absolute(paths.courses({ category: category.slug })) }]
        : []),
      { name: course.title, item: url },
    ];
    return steps.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step }));
  }
}

function offer(price: number, currency: string) {
  return {
    "@type": "Offer",
    category: price === 0 ? "Free" : "Paid",
    price: price.toFixed(2),
    priceCurrency: currency,
  };
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
