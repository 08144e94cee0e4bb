package vn.congdoan.http;

import java.nio.file.Path;

/**
 * An answer that is a file: made on this machine's disk, so that it may be of any size, and deleted when it was sent.
 *
 * @param file what is sent
 */
public record Download(Path file) {}
