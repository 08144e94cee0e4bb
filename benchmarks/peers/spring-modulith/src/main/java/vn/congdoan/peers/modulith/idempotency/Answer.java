package vn.congdoan.peers.modulith.idempotency;

import java.net.URI;

/**
 * The answer to a call.
 *
 * @param location the header of that name
 * @param body JSON
 */
public record Answer(int status, URI location, String body) {}
