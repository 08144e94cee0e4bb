package vn.congdoan.contracts.vocabulary;

/** What an employer on the enterprise register is. */
public enum EnterpriseKind {
    /** A company (doanh nghiệp). */
    ENTERPRISE,
    /** A cooperative (hợp tác xã). */
    COOPERATIVE,
    /** A school (trường học). */
    SCHOOL,
    /** A state agency (cơ quan). */
    AGENCY,
    /** A public service unit other than a school (đơn vị sự nghiệp). */
    PUBLIC_SERVICE_UNIT
}
