package vn.congdoan.membership.table;

/** The column in which we say why a row was refused; it is passed over when such a table is sent again. */
final class Report {

    static final String REASON_NAME = "reason";
    static final String REASON_TITLE = "Lý do từ chối";

    private Report() {}
}
