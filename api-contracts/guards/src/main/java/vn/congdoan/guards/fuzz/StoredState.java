package vn.congdoan.guards.fuzz;

import java.util.Map;

/** What a service has on record. */
@FunctionalInterface
public interface StoredState {

    /**
     * Each table and figures that any change of it moves. Tables that change without anybody's asking, and those that keep
     * account of refused calls on purpose, are left out.
     */
    Map<String, String> contents();
}
