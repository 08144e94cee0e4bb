package vn.congdoan.contracts.vocabulary;

/** How a committee came to lead a union. */
public enum CommitteeFormation {
    /** Ban chấp hành lâm thời: named by a decision, until one is elected. */
    PROVISIONAL,
    /** Ban chấp hành do đại hội bầu: elected for a term, and recognized by a decision. */
    ELECTED
}
