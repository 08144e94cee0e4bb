package vn.congdoan.contracts.vocabulary;

/** How a grassroots union came to be founded (phương thức thành lập). */
public enum FoundingMethod {
    /** The upper-level union organizes the founding. */
    FROM_ABOVE,
    /** The workers organize it themselves: the new method, article 17.1 of the Charter. */
    WORKER_INITIATED
}
