-- CreateTable
CREATE TABLE "PartnerOrganisation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "otherNames" JSONB NOT NULL,
    "sector" TEXT NOT NULL,
    "speaksFor" TEXT NOT NULL,
    "seatsHeld" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "leftAt" DATETIME,
    "leftReason" TEXT
);

-- CreateTable
CREATE TABLE "PartnerContact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    "removedReason" TEXT,
    CONSTRAINT "PartnerContact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "invitedAt" DATETIME NOT NULL,
    "invitedBy" TEXT NOT NULL,
    "openedAt" DATETIME,
    "declinedAt" DATETIME,
    "declinedReason" TEXT,
    "declinedBy" TEXT,
    "remindersSent" INTEGER NOT NULL DEFAULT 0,
    "lastRemindedAt" DATETIME,
    CONSTRAINT "Invitation_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PartnerSignInLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "addressKey" TEXT NOT NULL,
    "contactId" TEXT,
    "browserHash" TEXT NOT NULL,
    "goTo" TEXT NOT NULL,
    "wrongCodes" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "supersededAt" DATETIME,
    "isRepeatable" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "PartnerSignInLink_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "PartnerContact" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PartnerSession" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "contactId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "PartnerSession_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "PartnerContact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_PartnershipSettings" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "replyEmail" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "telephoneHours" TEXT NOT NULL,
    "postalAddress" TEXT NOT NULL,
    "alternativeFormats" TEXT NOT NULL,
    "privacyStatement" TEXT NOT NULL,
    "confidentialityStatement" TEXT NOT NULL,
    "accessibilityStatement" TEXT NOT NULL,
    "needsReview" BOOLEAN NOT NULL DEFAULT true,
    "graceMinutes" INTEGER NOT NULL DEFAULT 15,
    "remindersPerPartner" INTEGER NOT NULL DEFAULT 2,
    "reminderDays" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME NOT NULL
);
INSERT INTO "new_PartnershipSettings" ("accessibilityStatement", "alternativeFormats", "confidentialityStatement", "graceMinutes", "id", "name", "needsReview", "postalAddress", "privacyStatement", "replyEmail", "telephone", "telephoneHours", "updatedAt") SELECT "accessibilityStatement", "alternativeFormats", "confidentialityStatement", "graceMinutes", "id", "name", "needsReview", "postalAddress", "privacyStatement", "replyEmail", "telephone", "telephoneHours", "updatedAt" FROM "PartnershipSettings";
DROP TABLE "PartnershipSettings";
ALTER TABLE "new_PartnershipSettings" RENAME TO "PartnershipSettings";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "PartnerOrganisation_nameKey_key" ON "PartnerOrganisation"("nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "PartnerContact_email_key" ON "PartnerContact"("email");

-- CreateIndex
CREATE INDEX "PartnerContact_organisationId_idx" ON "PartnerContact"("organisationId");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_idx" ON "Invitation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_consultationId_organisationId_key" ON "Invitation"("consultationId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "PartnerSignInLink_tokenHash_key" ON "PartnerSignInLink"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "PartnerSignInLink_browserHash_key" ON "PartnerSignInLink"("browserHash");

-- CreateIndex
CREATE INDEX "PartnerSignInLink_addressKey_idx" ON "PartnerSignInLink"("addressKey");
