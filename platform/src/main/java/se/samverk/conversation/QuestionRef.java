package se.samverk.conversation;

/** A question of a company. */
record QuestionRef(String companyId, String questionId) {}
