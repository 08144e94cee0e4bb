/**
 * Sends valid, nearly valid and hostile requests to every operation of a service's contract and holds the answers to that
 * contract: no 5xx, nothing undocumented, and nothing changed by what was refused.
 */
@NullMarked
package vn.congdoan.guards.fuzz;

import org.jspecify.annotations.NullMarked;
