-- The history of each seat, and the training a company asks for.

-- CreateEnum
CREATE TYPE "license_event_type" AS ENUM ('minted', 'invited', 'assigned', 'accepted', 'redeemed', 'reminded', 'lapsed', 'withdrawn', 'revoked', 'restored', 'transferred', 'expired', 'renewed', 'retired');

-- CreateTable
CREATE TABLE "license_events" (
    "id" SERIAL NOT NULL,
    "company_id" INTEGER NOT NULL,
    "license_id" INTEGER NOT NULL,
    "type" "license_event_type" NOT NULL,
    "actor_id" TEXT,
    "user_id" TEXT,
    "email" TEXT,
    "detail" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "license_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_assignments" (
    "id" SERIAL NOT NULL,
    "company_id" INTEGER NOT NULL,
    "user_id" TEXT,
    "course_id" INTEGER NOT NULL,
    "assigned_by_id" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "waived_at" TIMESTAMPTZ(3),
    "waived_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "training_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "license_events_license_id_at_idx" ON "license_events"("license_id", "at");

-- CreateIndex
CREATE INDEX "license_events_company_id_at_idx" ON "license_events"("company_id", "at");

-- CreateIndex
CREATE INDEX "training_assignments_user_id_idx" ON "training_assignments"("user_id");

-- CreateIndex
CREATE INDEX "training_assignments_course_id_idx" ON "training_assignments"("course_id");

-- CreateIndex
CREATE INDEX "training_assignments_assigned_by_id_idx" ON "training_assignments"("assigned_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_assignments_company_id_user_id_course_id_key" ON "training_assignments"("company_id", "user_id", "course_id");

-- CreateIndex
CREATE UNIQUE INDEX "idx_one_assignment_to_everybody" ON "training_assignments"("company_id", "course_id") WHERE (user_id is null);

-- AddForeignKey
ALTER TABLE "license_events" ADD CONSTRAINT "license_events_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "license_events" ADD CONSTRAINT "license_events_license_id_company_id_fkey" FOREIGN KEY ("license_id", "company_id") REFERENCES "licenses"("id", "company_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_assignments" ADD CONSTRAINT "training_assignments_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_assignments" ADD CONSTRAINT "training_assignments_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_assignments" ADD CONSTRAINT "training_assignments_assigned_by_id_fkey" FOREIGN KEY ("assigned_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_assignments" ADD CONSTRAINT "training_assignments_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_assignments"
  ADD CONSTRAINT "training_assignments_waived_reason_has_date" CHECK ("waived_reason" IS NULL OR "waived_at" IS NOT NULL);

-- History is only ever added to. Erasing a person may forget an address, nothing else.
CREATE FUNCTION keep_license_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) = to_jsonb(OLD) || '{"email": null}' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'license_events is append-only: % refused.', lower(TG_OP) USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "license_events_append_only" BEFORE UPDATE OR DELETE ON "license_events"
  FOR EACH ROW EXECUTE FUNCTION keep_license_events();
CREATE TRIGGER "license_events_never_truncated" BEFORE TRUNCATE ON "license_events"
  FOR EACH STATEMENT EXECUTE FUNCTION keep_license_events();
