import "server-only";

import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { hitEnd, hitStart } from "../highlight";
import { isListed } from "./cards";

/** Below this many courses with the words as typed, titles that are spelled almost so count too. */
const few = 12;
/** Below this many, other words are suggested. */
const veryFew = 3;
/** How much of the search's letter triples a title must share to count as meant. */
const likeEnough = "0.5";
/** Each is compared with all known words: somebody who types more has not misspelled them all. */
const mostCorrected = 4;
/** How much of a word's letter triples a known word must share to be thought of: "pyhton" and "python". */
const alike = "0.2";
/** Ranking reads the words of each course: where a search finds more, the most enrolled are ranked. */
const mostRanked = 800;

/** What filters and orders ask of a course: carried along, so that what is found is not looked up again. */
const columns = Prisma.sql`
  c.id, c.title, c.category_id, c.level, c.price, c.duration, c.rating, c.learning_styles, c.published_at,
  c.enrolled_count`;

/**
 * `matched`, what a search finds with its `relevance`, and `suggestion (text)`, the words it may have meant: only ever
 * such as find a listed course. Tables for a `with`, as are `by_words`, `by_title` and the rest they are made of.
 */
export function searchTables(_viewer: Viewer, q: string, { isRanked }: { isRanked: boolean }) {
  const tokens = tokensOf(q);
  return Prisma.sql`
    asked as materialized (select websearch_to_tsquery('english', ${q}) as query),
    by_words as materialized (
      select ${columns} from courses c where ${isListed} and c.words @@ (select query from asked)
      union all
      select ${columns} from courses c where ${isListed} and ${isVague}
    ),
    by_title as materialized (
      select ${columns}, word_similarity(${q}, c.title) as likeness
      from courses c
      where ${isListed} and ((select count(*) from by_words) < ${few} or ${isVague})
        and ${withThreshold("word_similarity", likeEnough, Prisma.sql`${q}::text`)} <% c.title
    ),
    corrected as materialized (
      select string_agg(coalesce(better.word, token.text), '' order by token.place) as text
      from unnest(${tokens.map(({ text }) => text)}::text[], ${tokens.map(({ isWord }) => isWord)}::boolean[])
        with ordinality as token (text, is_word, place)
      left join lateral (${nearestWord}) better
        on token.is_word and not ${findsCourse(Prisma.sql`plainto_tsquery('english', token.text)`)}
      where (select count(*) from by_words) < ${veryFew}
    ),
    suggestion as materialized (
      select text from corrected
      where lower(text) <> lower(${q}) and ${findsCourse(Prisma.sql`websearch_to_tsquery('english', corrected.text)`)}
    ),
    ranked as materialized (
      select c.id, ts_rank(c.words, (select query from asked)) as rank
      from (select id from by_words order by enrolled_count desc, id limit ${isRanked ? mostRanked : 0}) most
      join courses c on c.id = most.id
    ),
    matched as materialized (
      select w.*, 2 + coalesce(r.rank, 0) + coalesce(t.likeness, 0) as relevance
      from by_words w left join ranked r on r.id = w.id left join by_title t on t.id = w.id
      union all
      select ${columns}, c.likeness from by_title c where not exists (select from by_words w where w.id = c.id)
    ),
    hits as materialized (
      select coalesce(string_agg(
        format('''%s''', replace(lexeme, '''', ''''''))
          || case when length(lexeme) > 2 and not exists (select from by_words) then ':*' else '' end,
        ' | '), '')::tsquery as query
      from unnest(tsvector_to_array(to_tsvector('english', concat_ws(' ', ${q}::text, (select text from suggestion))))) lexeme
      where position(chr(92) in lexeme) = 0
    )`;
}

/** Whether nothing is left of the search without the words that every text has: then it finds all courses. */
export const isVague = Prisma.sql`(select numnode(query) = 0 from asked)`;

/** `CourseMarks` of the shown course `c`, out of `searchTables`: its title, and the first text that has a word. */
export const marksColumn = Prisma.sql`
  json_build_object(
    'title', ${headline(Prisma.sql`c.title`, "HighlightAll=true")},
    'found', coalesce(
      (select ${passage("description", Prisma.sql`c.description`)} where ${isHit(Prisma.sql`c.description`)}),
      (select ${passage("outcome", Prisma.sql`o.text`)} from unnest(c.learning_outcomes) with ordinality o (text, place)
       where ${isHit(Prisma.sql`o.text`)} order by o.place limit 1),
      (select ${passage("lesson", Prisma.sql`l.title`)} from modules m join lessons l on l.module_id = m.id
       where m.course_id = c.id and l.published_at is not null and ${isHit(Prisma.sql`l.title`)}
       order by m.order_index, l.order_index limit 1)))`;

/** The known word that is spelled most like `token.text`; the same letters in another order are a slip of fingers. */
const nearestWord = Prisma.sql`
  select near.word
  from (
    select k.word, abs(length(k.word) - length(token.text)) as more,
           k.likeness
             + case when ${lettersOf(Prisma.sql`k.word`)} = ${lettersOf(Prisma.sql`lower(token.text)`)} then 0.5 else 0 end
             as likeness
    from (
      select w.word, similarity(w.word, token.text) as likeness from catalog_words w
      where w.word % ${withThreshold("similarity", alike, Prisma.sql`lower(token.text)`)}
      order by likeness desc, w.word limit 200
    ) k
    order by likeness desc, more, k.word
    limit 8
  ) near
  where ${findsCourse(Prisma.sql`plainto_tsquery('english', near.word)`)}
  order by near.likeness desc, near.more, near.word
  limit 1`;

function findsCourse(query: Prisma.Sql) {
  return Prisma.sql`exists (select from courses c where ${isListed} and c.words @@ ${query})`;
}

/** `text`, once pg_trgm's threshold is set for this statement: whatever compares with it waits for that. */
function withThreshold(name: "similarity" | "word_similarity", threshold: string, text: Prisma.Sql) {
  const setting = `pg_trgm.${name}_threshold`;
  return Prisma.sql`(select case when set_config(${setting}, ${threshold}, true) is not null then ${text} end)`;
}

function lettersOf(word: Prisma.Sql) {
  return Prisma.sql`(select string_agg(letter, '' order by letter) from regexp_split_to_table(${word}, '') letter)`;
}

function isHit(text: Prisma.Sql) {
  return Prisma.sql`to_tsvector('english', ${text}) @@ (select query from hits)`;
}

function passage(source: FoundIn, text: Prisma.Sql) {
  const options = "MaxFragments=1, MaxWords=28, MinWords=12, ShortWord=0";
  return Prisma.sql`json_build_object('source', ${source}::text, 'text', ${headline(text, options)})`;
}

/** Marks stand between two characters of no script; what an author wrote is freed of those first. */
function headline(text: Prisma.Sql, options: string) {
  const marked = `StartSel=${hitStart}, StopSel=${hitEnd}, ${options}`;
  return Prisma.sql`
    ts_headline('english', translate(${text}, ${hitStart + hitEnd}, ''), (select query from hits), ${marked})`;
}

export type FoundIn = "description" | "outcome" | "lesson";
/** Texts with `hitStart` and `hitEnd` around what was searched for. */
export type CourseMarks = { title: string; found: { source: FoundIn; text: string } | null };

/** Words that could be misspelled, and all between them; together the search. Of many words the first are looked at. */
function tokensOf(q: string) {
  const tokens: string[] = q.match(/\p{L}+|[^\p{L}]+/gu) ?? [];
  const words = tokens.filter((text) => /^\p{L}{4,40}$/u.test(text));
  const looked = new Set(words.slice(0, mostCorrected));
  return tokens.map((text, at) => ({ text, isWord: looked.has(text) && tokens.indexOf(text) === at }));
}
