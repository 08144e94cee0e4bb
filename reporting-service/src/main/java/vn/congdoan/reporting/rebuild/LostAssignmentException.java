package vn.congdoan.reporting.rebuild;

/** The rebuild is over, or another instance runs it; nothing of the transaction stays. */
final class LostAssignmentException extends RuntimeException {

    LostAssignmentException(Assignment assignment) {
        super("the rebuild " + assignment.id() + " is not this instance's any more");
    }
}
