-- AlterTable
ALTER TABLE "PartnershipSettings" ADD COLUMN     "reminderDays" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "remindersPerPartner" INTEGER NOT NULL DEFAULT 2;

-- CreateTable
CREATE TABLE "PartnerOrganisation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "otherNames" JSONB NOT NULL,
    "sector" TEXT NOT NULL,
    "speaksFor" TEXT NOT NULL,
    "seatsHeld" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "leftAt" TIMESTAMP(3),
    "leftReason" TEXT,

    CONSTRAINT "PartnerOrganisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerContact" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),
    "removedReason" TEXT,

    CONSTRAINT "PartnerContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "invitedAt" TIMESTAMP(3) NOT NULL,
    "invitedBy" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3),
    "declinedAt" TIMESTAMP(3),
    "declinedReason" TEXT,
    "declinedBy" TEXT,
    "remindersSent" INTEGER NOT NULL DEFAULT 0,
    "lastRemindedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerSignInLink" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "addressKey" TEXT NOT NULL,
    "contactId" TEXT,
    "browserHash" TEXT NOT NULL,
    "goTo" TEXT NOT NULL,
    "wrongCodes" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "supersededAt" TIMESTAMP(3),
    "isRepeatable" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PartnerSignInLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerSession" (
    "tokenHash" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PartnerSession_pkey" PRIMARY KEY ("tokenHash")
);

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

-- AddForeignKey
ALTER TABLE "PartnerContact" ADD CONSTRAINT "PartnerContact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerSignInLink" ADD CONSTRAINT "PartnerSignInLink_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "PartnerContact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerSession" ADD CONSTRAINT "PartnerSession_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "PartnerContact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
