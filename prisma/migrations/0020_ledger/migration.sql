-- CreateTable
CREATE TABLE "LedgerLine" (
    "responseId" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "versionId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "late" TEXT NOT NULL,
    "respondentType" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    CONSTRAINT "LedgerLine_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LedgerLine_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ResponseVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PositionTaken" (
    "responseId" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "respondentType" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "late" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "area" TEXT NOT NULL,

    PRIMARY KEY ("responseId", "target"),
    CONSTRAINT "PositionTaken_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "LedgerLine" ("responseId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StandingChange" (
    "responseId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "place" TEXT NOT NULL,

    PRIMARY KEY ("responseId", "ordinal"),
    CONSTRAINT "StandingChange_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "LedgerLine_versionId_key" ON "LedgerLine"("versionId");

-- CreateIndex
CREATE INDEX "LedgerLine_counted_by_idx" ON "LedgerLine"("consultationId", "place", "respondentType", "channel", "late", "sector", "area", "number");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerLine_consultationId_number_key" ON "LedgerLine"("consultationId", "number");

-- CreateIndex
CREATE INDEX "PositionTaken_counted_by_idx" ON "PositionTaken"("consultationId", "target", "position", "respondentType", "channel", "late", "sector", "area", "number");

-- Every response gets its line, with what its latest version says.
INSERT INTO "LedgerLine" ("responseId", "consultationId", "number", "versionId", "place", "late", "respondentType", "channel", "sector", "area")
SELECT
    r."id", r."consultationId", r."number", v."id",
    CASE
        WHEN r."withdrawnAt" IS NOT NULL THEN 'withdrawn'
        WHEN json_extract(r."exclusion", '$.reason') IS NOT NULL THEN json_extract(r."exclusion", '$.reason')
        WHEN r."timeliness" = 'late' AND COALESCE(json_extract(r."lateDecision", '$.decision'), '') <> 'accepted' THEN 'late'
        ELSE 'analysed'
    END,
    CASE WHEN r."timeliness" = 'late' THEN COALESCE(json_extract(r."lateDecision", '$.decision'), 'undecided') ELSE 'in-time' END,
    v."respondentType", r."channel",
    CASE WHEN v."respondentType" = 'organisation' THEN TRIM(COALESCE(json_extract(v."respondent", '$.organisation.sector'), '')) ELSE '' END,
    COALESCE(json_extract(v."respondent", '$.area'), '')
FROM "Response" r
JOIN "ResponseVersion" v ON v."responseId" = r."id"
    AND v."number" = (SELECT MAX(latest."number") FROM "ResponseVersion" latest WHERE latest."responseId" = r."id");

INSERT INTO "PositionTaken" ("responseId", "consultationId", "number", "target", "position", "respondentType", "channel", "late", "sector", "area")
SELECT
    l."responseId", l."consultationId", l."number", c."targetKey", c."position",
    l."respondentType", l."channel", l."late", l."sector", l."area"
FROM "LedgerLine" l
JOIN "Comment" c ON c."responseVersionId" = l."versionId"
WHERE l."place" = 'analysed' AND l."respondentType" <> 'meeting' AND c."position" IS NOT NULL;

-- What was decided before there was a history stands as its beginning.
INSERT INTO "StandingChange" ("responseId", "ordinal", "at", "decidedBy", "kind", "reason", "place")
SELECT
    r."id", 1, REPLACE(json_extract(r."lateDecision", '$.decidedAt'), 'Z', '+00:00'), json_extract(r."lateDecision", '$.decidedBy'),
    'late-' || json_extract(r."lateDecision", '$.decision'), json_extract(r."lateDecision", '$.reason'),
    CASE WHEN json_extract(r."lateDecision", '$.decision') = 'accepted' THEN 'analysed' ELSE 'late' END
FROM "Response" r WHERE json_extract(r."lateDecision", '$.decision') IS NOT NULL;

INSERT INTO "StandingChange" ("responseId", "ordinal", "at", "decidedBy", "kind", "reason", "place")
SELECT r."id", 2, REPLACE(json_extract(r."exclusion", '$.decidedAt'), 'Z', '+00:00'), json_extract(r."exclusion", '$.decidedBy'), 'left-out', json_extract(r."exclusion", '$.note'), json_extract(r."exclusion", '$.reason')
FROM "Response" r WHERE json_extract(r."exclusion", '$.reason') IS NOT NULL;

INSERT INTO "StandingChange" ("responseId", "ordinal", "at", "decidedBy", "kind", "reason", "place")
SELECT r."id", 3, r."withdrawnAt", 'respondent', 'withdrawn', '', 'withdrawn'
FROM "Response" r WHERE r."withdrawnAt" IS NOT NULL;
