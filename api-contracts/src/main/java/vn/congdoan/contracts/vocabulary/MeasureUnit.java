package vn.congdoan.contracts.vocabulary;

/** What a measure of activities counts. */
public enum MeasureUnit {
    /** Sessions, events, activities held. */
    SESSION,
    /** Persons taking part, helped or honoured; one who does so twice counts twice. */
    PERSON,
    /** Groups honoured together: a union, a team. */
    COLLECTIVE,
    UNION,
    ENTERPRISE,
    /** Agreements, decisions, findings and other papers. */
    DOCUMENT,
    /** Matters dealt with, like requests for legal advice. */
    CASE,
    /** Vietnamese đồng. */
    VND,
    /** Whatever else is counted, like units of blood. */
    ITEM
}
