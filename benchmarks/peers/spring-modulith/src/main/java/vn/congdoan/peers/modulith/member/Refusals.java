package vn.congdoan.peers.modulith.member;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what only the database refuses: another call has just admitted the same person. */
@RestControllerAdvice
class Refusals {

    @ExceptionHandler(DataIntegrityViolationException.class)
    ProblemDetail conflict(DataIntegrityViolationException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "The person is an active member of a union.");
    }
}
