package gradus.vgpu.ptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The parser reads")
class PtxParserTest {
  private static final String HEAD = ".version 8.0\n.target sm_75, debug\n.address_size 64\n";

  private static Module parse(String text) {
    return PtxParser.parse(HEAD + text);
  }

  private static Function kernel(String body) {
    return parse(".visible .entry k(.param .u64 p) {\n" + body + "\nret;\n}\n").function("k");
  }

  @Test
  @DisplayName("a reduction of nvcc: its parameters, shared memory, labels and lines")
  void reduction() {
    Module module = PtxParser.parse(CheckedInPtx.text("nvcc/reduction"));
    Function function = module.function("sumBlocks");

    assertThat(module.version()).isEqualTo("9.0");
    assertThat(module.target()).isEqualTo("sm_75");
    assertThat(module.functions())
        .extracting(Function::name)
        .containsExactly("sumAtomic", "sumBlocks", "sumWarps", "argmax");
    assertThat(module.variables())
        .extracting(Variable::name, Variable::space, Variable::bytes, Variable::isExtern)
        .containsExactly(tuple("warpSums", Space.SHARED, 0L, true));
    assertThat(function.isEntry()).isTrue();
    assertThat(function.parameters())
        .extracting(Variable::name, Variable::type, Variable::bytes, Variable::alignment)
        .containsExactly(
            tuple("sumBlocks_param_0", Type.U64, 8L, 8),
            tuple("sumBlocks_param_1", Type.U64, 8L, 8),
            tuple("sumBlocks_param_2", Type.U32, 4L, 4));
    assertThat(function.variables())
        .extracting(Variable::name, Variable::space, Variable::bytes, Variable::alignment)
        .containsExactly(tuple("_ZZ9sumBlocksE4part", Space.SHARED, 1024L, 4));
    assertThat(function.body()).hasSize(47);
    assertThat(function.labels()).hasSize(6);
    assertThat(function.body().stream().filter(i -> i.op().equals("bar")))
        .extracting(i -> i.location().file(), i -> i.location().line())
        .containsExactly(tuple("reduction.cu", 18), tuple("reduction.cu", 23));
  }

  @Test
  @DisplayName("where inlined code was called")
  void inlinedCode() {
    Function function = PtxParser.parse(CheckedInPtx.text("nvcc/reduction")).function("sumAtomic");

    Instruction atom =
        function.body().stream().filter(i -> i.op().equals("atom")).findFirst().orElseThrow();

    assertThat(atom.location().file()).endsWith("sm_20_atomic_functions.hpp");
    assertThat(atom.location().inlinedAt().file()).isEqualTo("reduction.cu");
    assertThat(atom.location().inlinedAt().line()).isEqualTo(6);
    assertThat(atom.location().inlinedAt().inlinedAt()).isNull();
  }

  @Test
  @DisplayName("chains of inlined calls")
  void inlinedTwice() {
    Function function =
        parse(
                """
                .entry k() {
                  .loc 1 9 2
                  .loc 1 5 3, function_name $L_names, inlined_at 1 9 2
                  .loc 2 7 1, function_name $L_names+4, inlined_at 1 5 3
                  bar.sync 0;
                  .loc 1 10 1
                  ret;
                }
                .file 1 "k.cu", 12345, 99
                .file 2 "/usr" "inner.h"
                .section .debug_str { $L_names: .b8 1,2 }
                """)
            .function("k");

    assertThat(function.body().get(0).location())
        .isEqualTo(
            new Location(
                "/usr/inner.h",
                7,
                1,
                new Location("k.cu", 5, 3, new Location("k.cu", 9, 2, null))));
    assertThat(function.body().get(1).location()).isEqualTo(new Location("k.cu", 10, 1, null));
  }

  @Test
  @DisplayName("an instruction with its guard, modifiers, types and operands apart")
  void instruction() {
    Function function =
        kernel(
            """
            .reg .pred %p<3>; .reg .f32 %f<4>; .reg .b32 %r<3>;
            @!%p1 fma.rn.ftz.f32 %f1, %f2, 0f3FC00000, %f3;
            cvt.rni.sat.u8.f32 %r1, %f1;
            setp.lt.and.s32 %p1|_, %r1, -7, !%p2;
            """);
    Instruction fma = function.body().get(0);
    Instruction setp = function.body().get(2);

    assertThat(fma.guard().register().name()).isEqualTo("%p1");
    assertThat(fma.guard().isNegated()).isTrue();
    assertThat(fma.op()).isEqualTo("fma");
    assertThat(fma.modifiers()).containsExactly("rn", "ftz");
    assertThat(fma.types()).containsExactly(Type.F32);
    assertThat(fma.operands().get(2)).isEqualTo(new Operand.Constant(0x3FC00000L, Type.F32));
    assertThat(function.body().get(1).types()).containsExactly(Type.U8, Type.F32);
    assertThat(function.body().get(1).toString()).isEqualTo("cvt.rni.sat.u8.f32");
    assertThat(setp.operands().get(0))
        .isInstanceOfSatisfying(
            Operand.Pair.class,
            pair -> {
              assertThat(((Operand.Reg) pair.first()).register().name()).isEqualTo("%p1");
              assertThat(pair.second()).isNull();
            });
    assertThat(setp.operands().get(2)).isEqualTo(new Operand.Constant(-7, Type.S64));
    assertThat(((Operand.Reg) setp.operands().get(3)).isNegated()).isTrue();
  }

  @Test
  @DisplayName("addresses of registers, variables and numbers, and groups of registers")
  void addresses() {
    Function function =
        kernel(
            """
            .shared .align 16 .b8 tile[64];
            .reg .b64 %rd<3>; .reg .f32 %f<5>; .reg .b32 %r1;
            ld.global.v4.f32 {%f1, %f2, _, %f4}, [%rd1+-16];
            ld.shared.f32 %f1, [tile+8];
            ld.shared.f32 %f1, [64];
            mov.u64 %rd2, tile+12;
            mov.u32 %r1, %ctaid.y;
            """);

    assertThat(function.body().get(0).operands().get(0))
        .isInstanceOfSatisfying(
            Operand.Group.class,
            group -> {
              assertThat(group.members()).hasSize(4);
              assertThat(group.members().get(2)).isEqualTo(new Operand.Sink());
            });
    assertThat(function.body().get(0).operands().get(1))
        .isInstanceOfSatisfying(
            Operand.Address.class,
            address -> {
              assertThat(((Operand.Reg) address.base()).register().name()).isEqualTo("%rd1");
              assertThat(address.offset()).isEqualTo(-16);
            });
    assertThat(function.body().get(1).operands().get(1))
        .isEqualTo(new Operand.Address(new Operand.Symbol("tile", 0), 8));
    assertThat(function.body().get(2).operands().get(1)).isEqualTo(new Operand.Address(null, 64));
    assertThat(function.body().get(3).operands().get(1)).isEqualTo(new Operand.Symbol("tile", 12));
    assertThat(function.body().get(4).operands().get(1)).isEqualTo(new Operand.Special("%ctaid.y"));
  }

  @Test
  @DisplayName("names that inner braces declare again as names of their own")
  void scopes() {
    Function function =
        kernel(
            """
            .reg .b32 %r<3>;
            { .reg .b32 t; .param .b32 param0; again: mov.u32 t, %r1; st.param.b32 [param0], t;
              bra again; }
            { .reg .b64 t; .param .b64 param0; again: cvt.u64.u32 t, %r1; st.param.b64 [param0], t;
              bra again; }
            """);

    assertThat(function.registers())
        .extracting(Register::name, Register::type, Register::number)
        .containsExactly(
            tuple("t", Type.B32, 0), tuple("%r1", Type.B32, 1), tuple("t$2", Type.B64, 2));
    assertThat(function.callSpace())
        .extracting(Variable::name, Variable::bytes)
        .containsExactly(tuple("param0", 4L), tuple("param0$2", 8L));
    assertThat(function.labels()).containsOnlyKeys("again", "again$2");
    assertThat(function.body().get(5).operands()).containsExactly(new Operand.Label("again$2"));
    assertThat(function.body().get(4).operands().get(0))
        .isEqualTo(new Operand.Address(new Operand.Symbol("param0$2", 0), 0));
  }

  @Test
  @DisplayName("calls, always with a group of results and a group of arguments")
  void calls() {
    Module module =
        parse(
            """
            .extern .func (.param .b32 r) twice (.param .b32 x) .noreturn ;
            .func nothing () { }
            .entry k() {
              .reg .b64 %rd<2>;
              { .param .b32 param0; .param .b32 retval0;
                call.uni (retval0), twice, (param0);
                call.uni nothing;
                prototype_1 : .callprototype (.param .b32 _) _ (.param .b32 _) ;
                call (retval0), %rd1, (param0), prototype_1;
              }
              ret;
            }
            """);
    Function function = module.function("k");

    assertThat(function.body().get(0).operands())
        .containsExactly(
            new Operand.Group(List.of(new Operand.Symbol("retval0", 0))),
            new Operand.Symbol("twice", 0),
            new Operand.Group(List.of(new Operand.Symbol("param0", 0))));
    assertThat(function.body().get(1).operands())
        .containsExactly(
            new Operand.Group(List.of()),
            new Operand.Symbol("nothing", 0),
            new Operand.Group(List.of()));
    assertThat(function.body().get(2).operands())
        .hasSize(4)
        .endsWith(new Operand.Label("prototype_1"));
    assertThat(function.prototypes().get("prototype_1").parameters()).hasSize(1);
    assertThat(function.prototypes().get("prototype_1").results()).hasSize(1);
    assertThat(module.function("twice")).as("it is only declared").isNull();
    assertThat(module.function("nothing").body()).hasSize(1);
  }

  @Test
  @DisplayName("a jump by a table")
  void table() {
    Function function =
        kernel(
            """
            .reg .b32 %r1;
            targets: .branchtargets one, two, one;
            brx.idx %r1, targets;
            one: bar.sync 0;
            two:
            """);

    assertThat(function.body().get(0).operands().get(1))
        .isEqualTo(
            new Operand.Group(
                List.of(
                    new Operand.Label("one"), new Operand.Label("two"), new Operand.Label("one"))));
    assertThat(function.labels()).containsOnlyKeys("one", "two").containsEntry("two", 2);
  }

  @Test
  @DisplayName("initial values of all kinds")
  void initialValues() {
    Module module =
        parse(
            """
            .visible .global .align 8 .f64 d = 0d3FF8000000000000;
            .const .align 4 .f32 f[3] = {0f3F800000, -2.5, 3};
            .global .s16 rows[2][3] = {{1, -2}, {0x10, 011, 0b11}};
            .global .align 8 .u64 pointers[3] = {generic(d), rows+4, 7};
            .global .align 8 .b8 packed[16] = {1, 0, 0, 0, 0, 0, 0, 0, 0xFF(generic(d)),
              0xFF00(generic(d)), 0xFF0000(generic(d)), 0xFF000000(generic(d)),
              0xFF00000000(generic(d)), 0xFF0000000000(generic(d)), 0xFF000000000000(generic(d)),
              0xFF00000000000000(generic(d))};
            .global .b8 text[] = {72, 105, 0};
            .global .align 16 .v4 .f32 vectors[2];
            .extern .shared .align 16 .b8 dynamic[];
            .extern .global .u32 elsewhere;
            .global .u32 elsewhere = WARP_SZ * (1 + 1) << 2;
            """);

    assertThat(module.variables())
        .extracting(Variable::name, Variable::bytes, Variable::alignment)
        .containsExactly(
            tuple("d", 8L, 8),
            tuple("f", 12L, 4),
            tuple("rows", 12L, 2),
            tuple("pointers", 24L, 8),
            tuple("packed", 16L, 8),
            tuple("text", 3L, 1),
            tuple("vectors", 32L, 16),
            tuple("dynamic", 0L, 16),
            tuple("elsewhere", 4L, 4));
    assertThat(bytes(module, 0).getDouble()).isEqualTo(1.5);
    ByteBuffer f = bytes(module, 1);
    assertThat(List.of(f.getFloat(), f.getFloat(), f.getFloat())).containsExactly(1f, -2.5f, 3f);
    ByteBuffer rows = bytes(module, 2);
    assertThat(new short[] {rows.getShort(0), rows.getShort(2), rows.getShort(4)})
        .containsExactly(1, -2, 0);
    assertThat(new short[] {rows.getShort(6), rows.getShort(8), rows.getShort(10)})
        .containsExactly(16, 9, 3);
    assertThat(module.variables().get(3).pointers())
        .containsExactly(new Variable.Pointer(0, "d", 0), new Variable.Pointer(8, "rows", 4));
    assertThat(bytes(module, 3).getLong(16)).isEqualTo(7);
    assertThat(module.variables().get(4).pointers())
        .containsExactly(new Variable.Pointer(8, "d", 0));
    assertThat(module.variables().get(5).initial()).containsExactly(72, 105, 0);
    assertThat(module.variables().get(8).isExtern()).isFalse();
    assertThat(bytes(module, 8).getInt()).isEqualTo(256);
  }

  private static ByteBuffer bytes(Module module, int index) {
    return ByteBuffer.wrap(module.variables().get(index).initial()).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  @DisplayName("limits of a kernel, aliases, pragmas and comments")
  void rest() {
    Module module =
        parse(
            """
            .pragma "nounroll";
            .visible .entry k(.param .u64 .ptr .global .align 16 p, .param .align 8 .b8 s[24])
            .maxntid 16, 8, 2 .minnctapersm 2 .pragma "x";
            { /* two
                 lines */ .reg .b32 %r<2>; .pragma "nounroll"; mov.b32 %r1, 1; // one
              ret; }
            .weak .func f() { ret; }
            .alias g, f;
            """);

    assertThat(module.function("k").maxThreads()).isEqualTo(256);
    assertThat(module.function("k").parameters())
        .extracting(Variable::bytes, Variable::alignment)
        .containsExactly(tuple(8L, 8), tuple(24L, 8));
    assertThat(module.function("k").body()).hasSize(2);
    assertThat(module.function("g").body()).hasSize(1);
  }

  @Test
  @DisplayName("a text that ends with a NUL, as drivers take it")
  void nul() {
    assertThat(parse(".entry k() { ret; }\0rubbish").function("k")).isNotNull();
  }
}
