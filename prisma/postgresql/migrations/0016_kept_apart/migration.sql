-- CreateTable
CREATE TABLE "KeptApart" (
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KeptApart_pkey" PRIMARY KEY ("firstId","secondId")
);

-- CreateIndex
CREATE INDEX "KeptApart_secondId_idx" ON "KeptApart"("secondId");
