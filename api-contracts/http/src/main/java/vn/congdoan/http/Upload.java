package vn.congdoan.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;

/**
 * A body that is a file: the parameter of a resource method that takes one. It is on this machine's disk until the call
 * is answered.
 *
 * @param file what was sent; as JSON, by which repeated calls are told, the digest stands for it
 * @param size in bytes
 * @param digest SHA-256, 64 hexadecimal digits
 * @param mediaType as the header {@code Content-Type} has it
 */
public record Upload(@JsonIgnore Path file, long size, String digest, String mediaType) {}
