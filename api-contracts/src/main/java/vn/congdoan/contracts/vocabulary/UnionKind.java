package vn.congdoan.contracts.vocabulary;

/** What a grassroots union stands on. */
public enum UnionKind {
    /** Công đoàn cơ sở: the union of one enterprise, school or agency. */
    UNION,
    /** Nghiệp đoàn cơ sở: a trade syndicate, without one employer. */
    SYNDICATE
}
