package vn.congdoan.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
final class FreePort {

    private FreePort() {}

    /** {@return a port that nothing listened on a moment ago} */
    static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether a server could listen on the port now} */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do, so that connections still closing from an earlier run don't count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
