package vn.congdoan.membership.table;

import java.util.List;
import vn.congdoan.http.Invalid;

/** A file that can't be read as a table, or not on from some line. */
public final class TableException extends RuntimeException {

    private final transient Invalid error;
    private final long line;

    TableException(String code, Object... arguments) {
        this(0, code, arguments);
    }

    TableException(long line, String code, Object... arguments) {
        super(code + " " + List.of(arguments), null, false, false);
        this.error = Invalid.at("", code, arguments);
        this.line = line;
    }

    /** Of the catalogue of errors. */
    public String code() {
        return error.code();
    }

    /** Of the message. */
    public List<Object> arguments() {
        return error.arguments();
    }

    /** Where it was noticed; 0 where it is the file as a whole. */
    public long line() {
        return line;
    }
}
