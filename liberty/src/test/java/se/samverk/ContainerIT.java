package se.samverk;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All tests in the container as one class, so that one process gets them all and its server starts
 * once, while another process goes on with those in the browser. The capital puts it before every
 * package: what takes longest begins first.
 */
@Suite
@SelectPackages("se.samverk.container")
@IncludeClassNamePatterns(".*IT")
class ContainerIT {}
