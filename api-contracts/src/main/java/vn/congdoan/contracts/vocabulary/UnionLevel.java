package vn.congdoan.contracts.vocabulary;

/** On which level of the federation a union stands. */
public enum UnionLevel {
    /** Cấp cơ sở: a grassroots union or a trade syndicate. */
    GRASSROOTS,
    /** Cấp trên trực tiếp cơ sở: an organization directly above grassroots unions. */
    UPPER_LEVEL
}
