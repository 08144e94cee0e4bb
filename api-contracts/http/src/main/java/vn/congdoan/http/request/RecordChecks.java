package vn.congdoan.http.request;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;
import vn.congdoan.http.Invalid;

/** Tells what the constraints of a record, as its annotations say them, find wrong in it. */
@Singleton
public class RecordChecks {

    private final Validator validator;

    RecordChecks(Validator validator) {
        this.validator = validator;
    }

    /** What is wrong, in no order, each with the JSON pointer of the field in the record. */
    public List<Invalid> check(Object record) {
        return validator.validate(record).stream().map(Violations::inBody).toList();
    }
}
