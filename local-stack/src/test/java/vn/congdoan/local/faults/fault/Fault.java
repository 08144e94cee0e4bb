package vn.congdoan.local.faults.fault;

import java.util.Set;

/** Something that goes wrong for a while. */
public interface Fault {

    /** {@return what goes wrong, in words; the same for all targets} */
    String kind();

    /** {@return to what it happens, in words} */
    String target();

    /** {@return the names of the processes, links and other things of which it needs to be the only fault} */
    Set<String> touches();

    /**
     * Lets it go wrong.
     *
     * @throws Exception when that can't be done now
     */
    void begin() throws Exception;

    /**
     * Makes it good again, as far as an operator would.
     *
     * @throws Exception when that can't be done
     */
    void end() throws Exception;
}
