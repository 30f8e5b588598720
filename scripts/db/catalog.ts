import type { Client } from "pg";

/**
 * Everything in `public` that can differ between two databases, one line each, sorted: columns,
 * constraints, indexes, triggers, policies, functions, views, enums, rights. What an extension made is
 * left out, and so is the order of columns.
 */
export async function describeSchema(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(parts.join("\nunion all\n"));
  return rows.map(({ line }) => line.replace(/\s+/g, " ").trim()).sort();
}

/** Lines that only one of two descriptions has. */
export function compareSchemas(expected: string[], actual: string[]) {
  const known = new Set(expected);
  const found = new Set(actual);
  return {
    missing: expected.filter((line) => !found.has(line)),
    extra: actual.filter((line) => !known.has(line)),
  };
}

const ours = (catalog: string, id: string) => `not exists (
  select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${id} and d.deptype = 'e')`;

const table = `c.relnamespace = 'public'::regnamespace and ${ours("pg_class", "c.oid")}`;

const parts = [
  `select format('table %I%s%s', c.relname,
     case when c.relrowsecurity then ', row-level security on' end,
     case when c.relforcerowsecurity then ' and forced' end) as line
   from pg_class c where c.relkind in ('r', 'p') and ${table}`,

  `select format('column %I.%I %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
     case when a.attnotnull then ' not null' end,
     case when a.attgenerated = 's' then ' generated as ' || pg_get_expr(f.adbin, f.adrelid)
          when f.adbin is not null then ' default ' || pg_get_expr(f.adbin, f.adrelid) end)
   from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   left join pg_attrdef f on f.adrelid = c.oid and f.adnum = a.attnum
   where c.relkind in ('r', 'p') and ${table}`,

  // PostgreSQL 18 also lists NOT NULL here, which the columns tell already.
  `select format('constraint %I on %I %s', k.conname, c.relname, pg_get_constraintdef(k.oid))
   from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype not in ('n', 't') and ${table}`,

  `select format('index %s', pg_get_indexdef(i.indexrelid))
   from pg_index i join pg_class c on c.oid = i.indrelid where ${table}`,

  `select format('trigger %s%s', pg_get_triggerdef(t.oid), case when t.tgenabled <> 'O' then ' DISABLED' end)
   from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and ${table}`,

  `select format('policy %I on %I %s %s for %s to %s using (%s) with check (%s)', p.polname, c.relname,
     case when p.polpermissive then 'permissive' else 'restrictive' end, p.polcmd,
     (select string_agg(r::regrole::text, ',' order by r::regrole::text) from unnest(p.polroles) r), '',
     pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
   from pg_policy p join pg_class c on c.oid = p.polrelid where ${table}`,

  `select format('function %s', pg_get_functiondef(p.oid))
   from pg_proc p
   where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p') and ${ours("pg_proc", "p.oid")}`,

  `select format('view %I %s %s', c.relname, c.reloptions, pg_get_viewdef(c.oid))
   from pg_class c where c.relkind in ('v', 'm') and ${table}`,

  `select format('enum %I (%s)', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder))
   from pg_type t join pg_enum e on e.enumtypid = t.oid
   where t.typnamespace = 'public'::regnamespace and ${ours("pg_type", "t.oid")} group by t.oid`,

  `select format('sequence %I', c.relname) from pg_class c where c.relkind = 'S' and ${table}`,

  `select format('right of %s on %I: %s', g.grantee::regrole, c.relname,
     string_agg(g.privilege_type, ', ' order by g.privilege_type))
   from pg_class c, aclexplode(c.relacl) g
   where g.grantee not in (0, c.relowner) and c.relkind in ('r', 'p', 'v', 'm') and ${table}
   group by g.grantee, c.oid, c.relname`,

  `select format('right of everybody on %I: %s', c.relname, g.privilege_type)
   from pg_class c, aclexplode(c.relacl) g where g.grantee = 0 and ${table}`,

  `select format('right of %s on %I.%I: %s', g.grantee::regrole, c.relname, a.attname, g.privilege_type)
   from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g
   where g.grantee <> 0 and ${table}`,
];
