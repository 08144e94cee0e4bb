package vn.congdoan.contracts.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a request: in its body, or in one of its parameters.
 *
 * @param pointer where in the body, by RFC 6901; the empty string is the whole body
 * @param parameter the name of the query, path or header parameter
 * @param code stable, for programs
 * @param detail what to mend, for people
 */
@JsonInclude(Include.NON_NULL)
public record FieldError(@Nullable String pointer, @Nullable String parameter, String code, String detail) {}
