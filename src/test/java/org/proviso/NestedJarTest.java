package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The library works from inside a nested jar, as Spring Boot has it: where its classes and
 * resources are no files, and its class loader is not the application's.
 */
class NestedJarTest {

  @Test
  void theShippedRulesAreFoundWhereResourcesAreNoFiles() throws Exception {
    ClassLoader nested = new Nested(Path.of("target/classes"));

    Class<?> door = nested.loadClass("org.proviso.Proviso");
    Object proviso = door.getMethod("standard").invoke(null);
    Object rulebook = door.getMethod("rulebook").invoke(proviso);
    List<?> rules = (List<?>) rulebook.getClass().getMethod("rules").invoke(rulebook);

    assertNotSame(Proviso.class, door);
    assertEquals(Shipped.PROVISO.rulebook().rules().size(), rules.size());
  }

  /** Serves {@code org.proviso} from bytes, through URLs of a protocol of its own. */
  private static final class Nested extends ClassLoader {

    private final Path classes;

    Nested(Path classes) {
      super(NestedJarTest.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("org.proviso.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] bytes = bytes(name.replace('.', '/') + ".class");
      return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public URL getResource(String name) {
      return isOurs(name) ? url(name) : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return isOurs(name) ? Collections.enumeration(List.of(url(name))) : super.getResources(name);
    }

    private boolean isOurs(String name) {
      return Files.isRegularFile(classes.resolve(name));
    }

    private URL url(String name) {
      try {
        return new URL("nested", "", -1, "/inner.jar!/" + name, new Bytes(bytes(name)));
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }

    private byte[] bytes(String name) {
      try {
        return Files.readAllBytes(classes.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Bytes extends URLStreamHandler {

    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
