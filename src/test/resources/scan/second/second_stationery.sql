CREATE TABLE "wxUser" (
  id BIGINT PRIMARY KEY,
  openid VARCHAR(40),
  "unionId" VARCHAR(40),
  "nickName" VARCHAR(40),
  "avatarUrl" VARCHAR(120),
  gender SMALLINT,
  "purePhoneNumber" VARCHAR(30),
  "bornOn" VARCHAR(12),
  "loginIp" VARCHAR(45),
  "vipLevel" SMALLINT,
  "createTime" TIMESTAMP
);
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (1, 'oX5qZjdvbYTaOLYl6qtiZBBZDyIo', 'o6_btg6-Ak4PkEdzmGp213UO2QZl', '一只胖橘', 'https://thirdwx.example.com/mmopen/fe8afee643471e0e508c36/132', 0, '18500448139', '02-26', '203.0.113.182', 1, '2024-10-13 02:11:28');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (2, 'oX5q14xaJhKbhYLOoCi-KJBCSXIh', 'o6_bMaws7VsRbzgtDeFXf894eUT7', '一只胖橘', 'https://thirdwx.example.com/mmopen/08f122f58e67a3a7ba0958/132', 0, NULL, NULL, '203.0.113.123', 0, '2024-05-17 13:30:50');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (3, 'oX5qw0_MQLPWbYXRbH-CpxPXimfK', 'o6_bo0rezRubjxIJVlvm8MPIr8rp', '朵朵妈妈', 'https://thirdwx.example.com/mmopen/3a99dd36dde73f72ecb3fb/132', 0, '13854775052', NULL, '192.0.2.217', 2, '2023-03-23 19:10:33');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (4, 'oX5q_s7wmcKhls68C_yTEv2J8B5o', 'o6_bgOdruI7-t62XgAD-68X3-WUn', '曾娜蕊', 'https://thirdwx.example.com/mmopen/c142e20ed444b4307f1394/132', 0, '185-0416-4802', NULL, '192.168.1.43', 2, '2023-03-08 22:46:50');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (5, 'oX5qxRwZCV4B097DUH9AZNLC_Eps', 'o6_bmnFkvmFXb0j-zhLXl-oJYdoj', '三班班主任郭老师', 'https://thirdwx.example.com/mmopen/31e1ba041bd954ab38655a/132', 2, '+86 13578072250', '1969-08-17', '192.0.2.26', 1, '2023-09-19 16:11:10');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (6, 'oX5qej1w8hu-KddPqX3_vsDWtBH3', NULL, '朵朵妈妈', 'https://thirdwx.example.com/mmopen/6b59e09b581f003fe1ae67/132', 0, '18825909928', '1958-04-22', '203.0.113.145', 0, '2025-05-26 01:15:49');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (7, 'oX5qOGDxNtsDbIWhLfmFszs35hic', 'o6_b3hvTkU8D4Sh0SSfTiFWpMeaQ', '微信用户', 'https://thirdwx.example.com/mmopen/3cc4c7877e6d8b9157da5d/132', 0, '+86 13572886222', NULL, '192.0.2.127', 0, '2025-07-08 20:25:44');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (8, 'oX5qS2S39yVbHTQAbB9ixPoHnTyu', NULL, '一只胖橘', 'https://thirdwx.example.com/mmopen/c45a7fc6aeb71cbbc69dae/132', 0, '14703870880', NULL, '203.0.113.206', 0, '2023-04-28 20:07:12');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (9, 'oX5qAEsQNyv1Crum_7q-avaVjgG2', 'o6_b3AiLXDbMapqpX5aQzLe9O_bt', '三班班主任卢老师', 'https://thirdwx.example.com/mmopen/736690c826a65952922cb5/132', 1, '13884722722', NULL, '192.0.2.121', 2, '2024-05-07 00:43:06');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (10, 'oX5qEkGUWV4KfqZ3qwvfo6JYoflk', NULL, 'Ares', 'https://thirdwx.example.com/mmopen/746157e9d0296a855a3d96/132', 0, '15234837598', '1977-06-04', '192.0.2.243', 0, '2023-04-19 00:09:25');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (11, 'oX5qlAbK2JXCYZPVEalAD8dNk3Ow', '', '冯帅军', 'https://thirdwx.example.com/mmopen/dd784d92e7f44ee39324bc/132', 0, '１４７０１７８３０７１', '1998/10/28', '203.0.113.33', 0, '2025-01-01 13:07:58');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (12, 'oX5qD1sq0bp4STdSXM_1IS_zSd-C', 'o6_bKADB4d98dai82tQEj2tAJ2Tb', '三班班主任王老师', 'https://thirdwx.example.com/mmopen/7e7ad8e1f519408fe6a33c/132', 0, '15929238443', NULL, '198.51.100.69', 0, '2024-02-19 09:12:44');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (13, 'oX5qESoxHtficxmlXdvtvZAlfBE2', 'o6_bAnVPCfpw4DnLOv-M8vuclhQZ', '朵朵妈妈', 'https://thirdwx.example.com/mmopen/fafe896cba5b0dbd35895b/132', 0, '13137234716', NULL, '203.0.113.237', 2, '2024-01-09 00:53:28');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (14, 'oX5qTMSKkEMI8N-YSKAO16I-3D11', NULL, '微信用户', 'https://thirdwx.example.com/mmopen/d121dcc65740ddf59a92de/132', 0, '18591248038', '1995-12-20', '203.0.113.86', 2, '2024-04-19 22:01:14');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (15, 'oX5qN_tJEOzENiy2RgMoJcVy3sZc', 'o6_bUn7uIBk0ojjmRcrf4LB2jd4y', 'Ares', NULL, 0, '147-9896-8671', '1982-10-06', '198.51.100.71', 0, '2025-02-27 21:23:47');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (16, 'oX5qlyilG0F1VVLnD0YvE5biucJI', 'o6_blRX88sZCb1u7Z1_0UDFWbPiq', '三班班主任阎老师', 'https://thirdwx.example.com/mmopen/fec459e34c174846124d1a/132', 0, NULL, NULL, '10.2.0.195', 0, '2023-11-01 06:32:14');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (17, 'oX5qxyLeAk2RCoMHfeTGKNe1szOB', 'o6_b0wRoe99rpkgfeBca0svU0IKT', '🌙月亮邮差', 'https://thirdwx.example.com/mmopen/2f4685511e2aee0c6a0e58/132', 1, '15905697331', NULL, '203.0.113.196', 0, '2023-03-25 05:42:20');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (18, 'oX5qVQnpb6B90oHXN3jLNk58Ptm5', NULL, '胡兰丽', 'https://thirdwx.example.com/mmopen/f1411372da188cef33abe9/132', 0, '150-1522-0420', '04-12', '198.51.100.63', 1, '2023-11-05 03:37:38');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (19, 'oX5q7BLpdbOn6nrNkp1z7rxga_f7', 'o6_bQ3YirLa8hrHlG9mD-xm6Huj2', '微信用户', 'https://thirdwx.example.com/mmopen/ede72ddd12740ba9d5105d/132', 0, '1992608625', NULL, '198.51.100.195', 2, '2025-07-24 13:06:07');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (20, 'oX5q6tmZncibEJDZZWGJQbXBSItf', 'o6_bOEFxH8XD_7RWkshwO1k4wwXT', 'Ares', 'https://thirdwx.example.com/mmopen/d6e60b361a3312882368c7/132', 0, '19929914408', '07-19', '198.51.100.30', 2, '2025-03-27 06:53:06');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (21, 'oX5qVIY3G5dsrdmeTRoOF4N2EoRY', 'o6_bDxJWi03EPjaDKgsySlhfgbpH', '小张同学', 'https://thirdwx.example.com/mmopen/4fced1b537be76444b5f2a/132', 2, NULL, NULL, NULL, 1, '2025-08-05 04:30:51');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (22, 'oX5qnTy7UAiv1wju0eFUMTHy2lvf', 'o6_bAiUui9Zc0kWMRs1hNmL5xENo', '朵朵妈妈', 'https://thirdwx.example.com/mmopen/e84c90e0e2b565ff283307/132', 0, '15909331517', NULL, '203.0.113.128', 0, '2025-07-04 17:19:58');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (23, 'oX5qqkaCQSypSs4Bqvu_6WEo_s5K', 'o6_bCWFziFmFYZxLYqteLBZ9NEAt', '小张同学', 'https://thirdwx.example.com/mmopen/e5f143678a124af4fb223a/132', 0, '15226467551', NULL, '198.51.100.110', 0, '2025-08-08 10:08:17');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (24, 'oX5q7iA62pyLDlkD5lV9S5cxCAFY', 'o6_bH1UV41bA25c-20_Cl_CIVhze', '🌙月亮邮差', 'https://thirdwx.example.com/mmopen/cbb26faef240db9aae8527/132', 0, '17773396077', '1958-03-15', '10.2.0.149', 2, '2025-06-27 05:43:49');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (25, 'oX5q9L6SAHm3LN7qsS5GrOYbKAEm', 'o6_baU9h6nKqv2dlC24YHqW_ZiFf', '', 'https://thirdwx.example.com/mmopen/fe5ff4add8911f6569d958/132', 0, '1381410052', NULL, '198.51.100.215', 1, '2025-12-27 20:06:27');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (26, 'oX5qwjrYxOQdGs9z0V1pvAt_d-d2', 'o6_bvH8YjhY7g_kKeM22RmawOft_', '小张同学', 'https://thirdwx.example.com/mmopen/86e30414626ff8998ea7d3/132', 2, '13899105155', '1999/02/18', '192.0.2.192', 1, '2024-07-03 04:23:34');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (27, 'oX5qAp5oCRT-n29wHau8oQ6Kdqsu', 'o6_bx9M5UaWefygkcf5vkURznsKd', ' ', 'https://thirdwx.example.com/mmopen/9541e1022b847c3e137480/132', 2, ' ', NULL, '203.0.113.6', 0, '2024-05-09 09:02:30');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (28, 'oX5qIxYvziEDkjj1Re0Ez8ER7lcZ', 'o6_bhPa0qS_j5ePxXXOTKZ4WPvSh', '🌙月亮邮差', 'https://thirdwx.example.com/mmopen/28bfd89081fc287ebd01ca/132', 0, '14754424039', NULL, '192.0.2.148', 0, '2023-01-12 14:21:39');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (29, 'oX5qC7L0csgGqF1PqGJXxXTTT1Ld', '', 'Ares', 'https://thirdwx.example.com/mmopen/9430ed38b9436bbffcca21/132', 2, '155-4656-6033', NULL, '203.0.113.244', 0, '2025-06-29 03:26:39');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (30, 'oX5qEn6_BurXxOVWFS5Mfg4YY8El', 'o6_b16JZcxC40VwYoixbmX7AW1l8', '一只胖橘', 'https://thirdwx.example.com/mmopen/06feac1b653a444a13769e/132', 0, '8618765481579', NULL, '192.0.2.161', 0, '2025-02-01 07:08:35');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (31, 'oX5q8dxkIRpZgdbURxBx5xxhXm1B', NULL, '微信用户', 'https://thirdwx.example.com/mmopen/0c1be63ddc2f2f0b44567e/132', 0, '18295908990', NULL, '192.0.2.228', 0, '2024-07-17 23:02:21');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (32, 'oX5qAW1jtajzdz8--vLU1HDOtHjH', NULL, '微信用户', 'https://thirdwx.example.com/mmopen/6faac05f36369784aa8497/132', 2, '147-4991-0807', NULL, '192.0.2.86', 1, '2024-03-03 02:52:43');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (33, 'oX5qmdiIZeTI0C0Vhn7nLAOZZ2jO', NULL, '三班班主任司老师', 'https://thirdwx.example.com/mmopen/642161b95f5f012085d9e4/132', 1, '18576638452', '06-14', '198.51.100.155', 0, '2023-06-12 14:24:26');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (34, 'oX5qvquSHcnvdx2b2fKSyiuaeZoD', ' ', '微信用户', 'https://thirdwx.example.com/mmopen/434ae220ffa887410093ee/132', 0, '', NULL, '198.51.100.172', 0, '2024-10-21 21:37:41');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (35, 'oX5qy9KRHSC81x5BgfStGytVE43K', 'o6_boau5Jv-8TczaZ6gF0Oo4ipn-', '朵朵妈妈', NULL, 0, '19809514761', '1993-10-02', '203.0.113.235', 0, '2023-09-29 19:38:33');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (36, 'oX5quUCwTf5rbM1uLhma0nOMCBGD', 'o6_btQ90MI2cMxlxNoio4676NMkd', NULL, 'https://thirdwx.example.com/mmopen/826c74b7de65da38c14ffa/132', 0, '19176258058', '12-18', '198.51.100.251', 2, '2025-08-08 15:49:20');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (37, 'oX5qfKWoJAu31DvWh_eftTxCiEvz', 'o6_buZha9SdvzhpmDffRudHSq7rl', '🌙月亮邮差', 'https://thirdwx.example.com/mmopen/1e37f192284c4b24391048/132', 0, '185 7653 3271', '01-06', '203.0.113.109', 2, '2023-08-10 07:58:19');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (38, 'oX5qu5cTpntEsf4mnzoejx7T5O9y', 'o6_bzZA7NEtLoZR9IUqg8-GBh_eR', '🌙月亮邮差', 'https://thirdwx.example.com/mmopen/e3358ee7137c6bcea848fc/132', 1, '', '1966/06/25', '198.51.100.155', 0, '2023-10-09 02:31:52');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (39, 'oX5qZRM3m4Gik1vIuOuAUlnzbS-8', 'o6_b6NtMD-bPXkTy_tgKPI5sT71P', '刘静萍', 'https://thirdwx.example.com/mmopen/337ae28e0ad6fc079e9bfd/132', 0, '', NULL, '198.51.100.11', 0, '2023-07-20 17:46:40');
INSERT INTO "wxUser" (id, openid, "unionId", "nickName", "avatarUrl", gender, "purePhoneNumber", "bornOn", "loginIp", "vipLevel", "createTime") VALUES (40, 'oX5qLaowKKRS0e7dsqEFrwHnwUVa', '', '一只胖橘', 'https://thirdwx.example.com/mmopen/fad0c64635c9c07c257fbf/132', 2, '159-7100-3547', '1983-04-30', '203.0.113.155', 1, '2025-07-01 15:54:00');
CREATE TABLE "shipAddr" (
  id BIGINT PRIMARY KEY,
  "userId" BIGINT,
  consignee VARCHAR(40),
  "telNumber" VARCHAR(30),
  "detailInfo" VARCHAR(120),
  "isDefault" SMALLINT,
  "labelName" VARCHAR(10)
);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (1, 30, '沈兰萍', '+8616666739908', '山东省青岛市市北区青禾巷276号金穗家园3栋2单元1102室', 1, '学校');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (2, 16, '沈敏娜', '19953467377', '金穗家园20栋2单元1804', 1, '家');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (3, 15, '于林鑫', '17307019144', '金穗家园27幢2单元2101', 0, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (4, 23, '唐悦洁', '１５８２５３８０５５４', '晴川小区19-3-1003', 1, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (5, 32, '于旭宁', NULL, '晴川小区8幢1-901', 1, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (6, 17, '于龙俊', '１４７２７１５７９５２', '青禾二小2年级1班 袁平辉', 1, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (7, 33, '罗艳蕊', '15843973638', '青禾二小5年级1班 吴磊超', 1, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (8, 30, '林悦', '', '阳光小学3年级3班 黄敏慧', 1, '公司');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (9, 1, '梁杰', '152-3185-1628', '金穗家园10栋1-403', 0, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (10, 37, '程*雪', '', '浙江省杭州市西湖区碧梧路112号梧桐苑15幢3单元2403室', 0, '学校');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (11, 28, '曹琳娜', '13948947267', '育澜中学6年级1班 韩飞健', 1, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (12, 12, '韩丽燕', '１６６５２８１１９１９', '浙江省杭州市西湖区鹿鸣街17号枫桥新村11栋3单元801室', 1, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (13, 12, '程俊辉', '177 8562 2061', '广东省深圳市南山区云锦大道296号枫桥新村25幢4单元2404室', 1, '公司');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (14, 20, '韩红婷', '+8618269285277', '栖云里8幢4-1101', 1, '学校');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (15, 34, '胡桂', '+86 19854659718', '青禾二小4年级7班 萧凯波', 1, '学校');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (16, 26, '曾鹏超', '1874663142', '湖南省长沙市岳麓区柳湾路208号枫桥新村20栋1单元1501室', 0, '家');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (17, 12, '邓强波', '+8613829306494', '晴川小区25-1单元1702', 1, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (18, 32, '林超', '18710684743', '山东省青岛市市北区云锦大道108号澄湖花园12幢2单元1101室', 0, '公司');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (19, 13, '冯勇军', '18259025387', '梧桐苑15栋2单元2202', 1, '家');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (20, 34, '袁磊帆', '191-8000-3092', '江苏省苏州市虎丘区望潮街97号梧桐苑30栋2单元2504室', 0, '公司');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (21, 9, '吕洋帅', '15906922490', '湖北省武汉市武昌区鹿鸣街223号金穗家园10栋4单元702室', 1, '家');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (22, 37, '袁丹', '18010313867', '湖南省长沙市岳麓区鹿鸣街106号金穗家园27号楼2单元1904室', 0, '家');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (23, 19, '王丽丹', '136****6804', '山东省青岛市市北区桐荫路380号金穗家园5栋4单元2803室', 1, '家');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (24, 17, '罗倩玲', '131 1969 3427', '金穗家园12-2-502', 0, '学校');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (25, 33, '周霞', '13152368074', '金穗家园2幢1单元1803', 0, '公司');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (26, 10, '陈琳玲', ' ', '湖南省长沙市岳麓区碧梧路154号澄湖花园5号楼4单元501室', 1, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (27, 8, '谢　玉莹', '13980032453', '青禾二小4年级4班 郭刚伟', 0, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (28, 11, '邓　丽洁', '19889447346', '陕西省西安市雁塔区青禾巷356号栖云里16栋4单元804室', 0, '公司');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (29, 14, '黄辉勇', '+86 15525517881', '青禾二小2年级1班 王超明', 0, '公司');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (30, 7, '唐*鑫', '', '福建省厦门市思明区桐荫路282号栖云里6号楼4单元101室', 1, '学校');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (31, 14, '阎宇凯', '13146647683', '福建省厦门市思明区望潮街172号澄湖花园16号楼1单元2803室', 1, '家');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (32, 18, '诸葛颖', '15982069855', '澄湖花园1-1-501', 1, '学校');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (33, 32, '张强林', '19964251334', '枫桥新村13-3单元1401', 1, '学校');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (34, 8, '欧阳帅凯', '19916830349', '南屿名邸26幢2-2803', 1, NULL);
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (35, 28, '孙凯洋', '17330199730', '梧桐苑11-2单元1803', 0, '学校');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (36, 17, '董霞秀', '15974008199', '陕西省西安市雁塔区杏坛弄244号金穗家园1栋2单元1301室', 0, '公司');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (37, 25, '叶军宁阿姨', '15867855953', '澄湖花园22栋3单元2703', 1, '家');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (38, 34, '林雪雯', '18859926481', '南屿名邸27-4单元2001', 0, '学校');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (39, 20, '吕军俊', '13682923572', '南屿名邸30栋4单元1504', 1, '学校');
INSERT INTO "shipAddr" (id, "userId", consignee, "telNumber", "detailInfo", "isDefault", "labelName") VALUES (40, 8, '蒋强磊阿姨', '19165971389', '陕西省西安市雁塔区碧梧路129号澄湖花园24号楼1单元402室', 1, NULL);
CREATE TABLE "tradeOrder" (
  id BIGINT PRIMARY KEY,
  "orderSn" VARCHAR(20),
  "outTradeNo" VARCHAR(32),
  "userId" BIGINT,
  "payFee" NUMERIC(10,2),
  "buyerWords" VARCHAR(200),
  "invoiceTitle" VARCHAR(60),
  "taxNo" VARCHAR(20),
  "expressNo" VARCHAR(20),
  "payTime" TIMESTAMP
);
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (1, '510107202409213163', '4200165828339477372259394452', 36, 247.57, NULL, NULL, '91510107MA21AT9R22', '4317416295674', '2024-11-30 21:22:09');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (2, '510107202411162923', '4200663983278114548882099509', 1, 444.15, '孩子左撇子，要左手笔', '成都竹岸文化传播有限公司', '91430104MA09KBN89P', '4077079156508', '2025-04-04 07:26:37');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (3, '510107202502279116', '4200185697773771573512144139', 36, 156.13, '', NULL, NULL, '1428945751634', '2025-10-11 23:35:04');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (4, '510107202411123157', '4200079856555066911601254420', 38, 368.53, '粉色没货就换蓝色', NULL, '91370203MAGRKKLUR8', '7745912340839', NULL);
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (5, '510107202401226328', '4200393181828493795249657029', 12, 42.71, '', NULL, '91510107MATT5D5HGY', '1105092282511', '2025-05-15 03:10:44');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (6, '510107202511112282', '4200044179695942420527265375', 36, 321.93, '写上黄敏丽收', NULL, NULL, '1509596423007', NULL);
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (7, '510107202508010886', '4200999789567242642470448651', 22, 474.91, '放门卫叶师傅那里', '苏州拓峦文化传播有限公司', '91330106MAJXG521MT', '4896262902219', '2025-11-05 04:47:04');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (8, '510107202412048852', '4200932457536575237937010128', 33, 227.6, '孩子左撇子，要左手笔', NULL, NULL, '7254530211654', '2024-08-16 11:55:57');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (9, '510107202509143358', '4200052070095679888752459159', 21, 184.23, '写上孙慧敏收', '杭州竹岸商贸有限公司', NULL, '7492181545155', '2023-05-29 20:09:02');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (10, '510107202403163956', '4200846533226709017065261860', 22, 357.6, ' ', NULL, NULL, '7575560001825', '2024-01-15 20:00:41');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (11, '510107202406213921', '4200435803486615696256821550', 8, 307.54, '放门卫马师傅那里', NULL, NULL, '7692188802556', '2024-08-28 11:15:52');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (12, '510107202404248348', '4200402138147330923288881912', 2, 296.85, NULL, '厦门朗屿文化传播有限公司', NULL, '4563681565083', '2024-07-31 11:37:54');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (13, '510107202509252406', '4200438179193967204487182414', 37, 310.01, '打我老公电话14737991918', NULL, '91440305MAGNMHTJ3J', '7086257836803', '2025-12-05 01:28:51');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (14, '510107202511255877', '4200078999958578724610928163', 37, 321.15, '麻烦包好一点，送老师的', NULL, '91320505MANTR38JD0', '4841022310150', '2023-03-23 08:58:49');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (15, '510107202507109884', '4200435468942466353810102002', 4, 427.2, NULL, NULL, '91370203MAP3N9EFGF', NULL, '2025-12-11 10:05:26');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (16, '510107202509044493', '4200265404863327335127320784', 34, 247.93, '写上程鑫强收', NULL, '91370203MAJAP0HH47', '1072030860350', '2024-06-09 23:16:53');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (17, '510107202512197450', '4200858472493348405238761633', 37, 42.66, '放门卫胡师傅那里', NULL, NULL, '7723979070613', '2025-09-05 05:45:57');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (18, '510107202402058570', '4200507548095224531911316150', 21, 44.97, '麻烦包好一点，送老师的', NULL, '91610113MAMXGA6TC6', '1744260457795', '2023-09-25 08:03:35');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (19, '510107202408173195', '4200618713293516885765512296', 36, 447.71, NULL, NULL, NULL, '7302939807903', '2024-02-26 05:28:22');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (20, '510107202505212949', '4200095564510336675845595503', 24, 55.89, NULL, NULL, '91610113MAG8X1Q4JN', '7280547196391', NULL);
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (21, '510107202401266995', '4200797468906108306663483689', 7, 399.95, '放门卫高师傅那里', '苏州岚谷商贸有限公司', NULL, '1386796554762', '2025-06-01 00:39:22');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (22, '510107202412169577', '4200841124249274704297224486', 32, 394.6, '粉色没货就换蓝色', '苏州合穗供应链管理有限公司', '91370203MAKQ5UR120', '7117435336059', '2025-06-15 06:35:22');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (23, '510107202411129071', '4200528342398530349446799952', 20, 142.04, NULL, NULL, NULL, '4273321242960', '2023-07-28 02:53:33');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (24, '510107202411122565', '4200946793615304656207477839', 16, 91.16, NULL, NULL, NULL, '7275190420232', '2024-10-19 05:02:07');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (25, '510107202508137189', '4200230549885226821930219931', 34, 340.23, '放门卫阎师傅那里', '青岛合穗供应链管理有限公司', NULL, '1654413007389', '2023-01-13 04:25:58');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (26, '510107202404042506', '4200107709172239858149856476', 18, 385.89, '打我老公电话15000827545', NULL, '91420106MAU3XF6N6W', '4646551406114', '2025-02-15 22:12:16');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (27, '510107202510213989', '4200619038167543863046299484', 4, 261.6, '打我老公电话13128418872', NULL, NULL, '7555290921999', '2023-03-08 11:26:41');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (28, '510107202507314690', '4200395778263455496482195457', 33, 138.38, ' ', '成都拓峦文化传播有限公司', '91430104MAQ1YGPP3K', '1256741538067', '2023-02-14 08:42:33');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (29, '510107202406078739', '4200772866094756169358395923', 35, 419.79, '打我老公电话18271496052', '成都竹岸文化传播有限公司', NULL, '4225129649043', '2023-02-17 02:43:41');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (30, '510107202510232406', '4200030561952185259289284568', 1, 341.91, NULL, NULL, NULL, '7964589075717', '2024-12-12 09:25:28');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (31, '510107202505144725', '4200685079766390555155845986', 9, 144.81, '写上曹帅鑫收', '成都竹岸机电设备有限公司', NULL, '7450273311809', '2024-05-18 15:31:24');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (32, '510107202502058354', '4200423423022605550152245928', 31, 79.78, '麻烦包好一点，送老师的', '杭州岚谷文化传播有限公司', NULL, '4551230067140', '2023-03-03 14:16:02');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (33, '510107202406151012', '4200359981376599627795469155', 33, 316.78, '开学前要到', NULL, NULL, '4352916690750', '2025-07-20 14:40:58');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (34, '510107202410163950', '4200865022697612194074077946', 8, 473.85, NULL, NULL, NULL, '4938465570707', '2024-01-18 11:19:44');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (35, '510107202405088498', '4200857568361546968327156579', 8, 235.14, '粉色没货就换蓝色', '成都禾序信息技术有限公司', '91420106MA2M151H84', '7206243700496', '2024-08-07 10:36:50');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (36, '510107202509031591', '4200112049919076537820258742', 15, 459.84, NULL, '苏州合穗商贸有限公司', '91440305MAF75T5P4U', '1854424121981', '2025-06-05 16:35:24');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (37, '510107202507260565', '4200145738889329637138434118', 33, 313.77, '', NULL, NULL, '4316997546343', '2024-06-21 03:19:37');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (38, '510107202502215999', '4200992870742208044615654561', 24, 114.41, '麻烦包好一点，送老师的', NULL, NULL, '7838180969780', '2024-05-28 02:50:46');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (39, '510107202409035984', '4200107497102705822873058069', 23, 148.9, '孩子左撇子，要左手笔', NULL, '91330106MAXB5FLN2M', '4814760885299', '2025-02-21 03:33:17');
INSERT INTO "tradeOrder" (id, "orderSn", "outTradeNo", "userId", "payFee", "buyerWords", "invoiceTitle", "taxNo", "expressNo", "payTime") VALUES (40, '510107202411060214', '4200191366423379946277636997', 39, 9.65, NULL, NULL, NULL, '1736567646175', '2023-01-07 06:07:09');
CREATE TABLE "goodsSpu" (
  "spuId" INTEGER PRIMARY KEY,
  title VARCHAR(60),
  "brandName" VARCHAR(20),
  "barCode" VARCHAR(16),
  "specModel" VARCHAR(20),
  "mainPic" VARCHAR(80),
  "salePrice" NUMERIC(10,2)
);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2001, '签名钢笔 F尖', '陈小墨', '6970607665956', 'B5-101', 'goods/card/zhangpin-36501.jpg', 4.84);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2002, '0.5mm中性笔 黑 12支', '陈小墨', '6915583223172', 'KN139198', 'goods/book/zhangpin-33941.jpg', 12.93);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2003, '电话号码记录簿', '青鹤', '6950279140158', 'KN139831', 'goods/book/zhangpin-03206.jpg', 14.4);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2004, '姓名贴防水幼儿园定制', 'Lena Paper', '6949663839780', 'KN139751', 'goods/book/zhangpin-79175.jpg', 38.65);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2005, '身份证卡套 透明', 'Lena Paper', '6925262148663', 'KN139323', 'goods/book/xiaofang-04662.jpg', 31.68);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2006, '错题本 B5', '许多纸', '6961982026661', 'KN139395', 'goods/pen/liming-16011.jpg', 65.85);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2007, '姓名贴防水幼儿园定制', '陈小墨', '6903018438244', 'KN139172', 'goods/book/zhangpin-47644.jpg', 45.4);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2008, '0.5mm中性笔 黑 12支', '陈小墨', '6950112137811', 'KN139711', 'goods/card/liming-41067.jpg', 96.77);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2009, '电话号码记录簿', '沈砚秋', '6999470222654', 'B5-881', 'goods/book/liming-05530.jpg', 31.8);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2010, '签名钢笔 F尖', '柳如烟台', '6952604422088', 'KN139017', 'goods/card/xiaofang-32198.jpg', 35.7);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2011, '手机支架', '青鹤', '6909951364682', 'GP-1380613', 'goods/pen/liming-97957.jpg', 81.41);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2012, '姓名贴防水幼儿园定制', '沈砚秋', '6971482520923', 'B5-933', 'goods/book/xiaofang-59334.jpg', 52.26);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2013, '签名钢笔 F尖', '顾一笔', '6994928118700', 'GP-1380618', 'goods/card/xiaofang-77667.jpg', 33.24);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2014, '电话号码记录簿', '顾一笔', '6920881555453', 'GP-1380482', 'goods/book/zhangpin-76942.jpg', 8.6);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2015, '身份证卡套 透明', '许多纸', '6915949272329', 'GP-1380447', 'goods/card/xiaofang-00533.jpg', 78.78);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2016, '身份证卡套 透明', '青鹤', '6986475734898', 'B5-673', 'goods/book/zhangpin-78536.jpg', 28.93);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2017, '姓名贴防水幼儿园定制', '陈小墨', '6918254817279', 'B5-099', 'goods/card/xiaofang-78014.jpg', 7.56);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2018, '签名钢笔 F尖', '柳如烟台', '6931049422676', 'B5-403', 'goods/card/zhangpin-03345.jpg', 87.23);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2019, '身份证卡套 透明', '顾一笔', '6922898203771', 'B5-460', 'goods/card/zhangpin-51110.jpg', 91.89);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2020, '签名钢笔 F尖', '许多纸', '6985966131926', 'B5-976', 'goods/book/xiaofang-65805.jpg', 28.84);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2021, '同学录通讯录活页本', '柳如烟台', '6902444220771', 'GP-1380271', 'goods/card/xiaofang-82707.jpg', 43.28);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2022, '0.5mm中性笔 黑 12支', '柳如烟台', '6969110018931', 'B5-460', 'goods/card/zhangpin-77920.jpg', 28.76);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2023, '0.5mm中性笔 黑 12支', 'Lena Paper', '6919894592330', 'B5-395', 'goods/pen/xiaofang-87162.jpg', 46.44);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2024, '手机支架', '陈小墨', '6992836499798', 'B5-937', 'goods/card/xiaofang-20764.jpg', 50.48);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2025, '手机支架', '顾一笔', '6950601752986', 'GP-1380840', 'goods/pen/liming-59816.jpg', 96.45);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2026, '签名钢笔 F尖', '许多纸', '6999008823545', 'B5-064', 'goods/card/liming-56462.jpg', 23.31);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2027, '姓名贴防水幼儿园定制', '柳如烟台', '6930111299083', 'KN139257', 'goods/pen/zhangpin-90116.jpg', 48.55);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2028, '身份证卡套 透明', '柳如烟台', '6956462848090', 'GP-1380220', 'goods/card/liming-41007.jpg', 7.13);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2029, '同学录通讯录活页本', '顾一笔', '6970984093868', 'KN139996', 'goods/card/xiaofang-68775.jpg', 68.67);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2030, '0.5mm中性笔 黑 12支', '顾一笔', '6935690242263', 'GP-1380705', 'goods/card/zhangpin-06176.jpg', 4.78);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2031, '手机支架', 'Lena Paper', '6929906506491', 'GP-1380658', 'goods/pen/zhangpin-31266.jpg', 42.1);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2032, '0.5mm中性笔 黑 12支', '顾一笔', '6993125237176', 'B5-407', 'goods/card/zhangpin-44426.jpg', 1.07);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2033, '错题本 B5', '许多纸', '6980319191509', 'GP-1380101', 'goods/pen/xiaofang-27284.jpg', 87.64);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2034, '同学录通讯录活页本', '青鹤', '6928029476923', 'GP-1380448', 'goods/pen/xiaofang-00040.jpg', 67.27);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2035, '姓名贴防水幼儿园定制', '许多纸', '6985096229598', 'GP-1380621', 'goods/card/liming-91932.jpg', 27.2);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2036, '生日贺卡套装', '沈砚秋', '6958554716289', 'KN139755', 'goods/card/zhangpin-82307.jpg', 3.71);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2037, '身份证卡套 透明', '柳如烟台', '6993595960097', 'GP-1380291', 'goods/book/xiaofang-25120.jpg', 31.1);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2038, '同学录通讯录活页本', 'Lena Paper', '6949295319673', 'KN139780', 'goods/card/liming-52003.jpg', 81.22);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2039, '同学录通讯录活页本', '沈砚秋', '6918868349668', 'GP-1380971', 'goods/pen/zhangpin-19534.jpg', 81.31);
INSERT INTO "goodsSpu" ("spuId", title, "brandName", "barCode", "specModel", "mainPic", "salePrice") VALUES (2040, '同学录通讯录活页本', '陈小墨', '6979452054238', 'KN139093', 'goods/card/liming-26695.jpg', 91.82);
CREATE TABLE "engraveJob" (
  "jobId" INTEGER PRIMARY KEY,
  "orderId" BIGINT,
  "engraveText" VARCHAR(60),
  "fontName" VARCHAR(20),
  "noticeTo" VARCHAR(40),
  artisan VARCHAR(30),
  "proofFile" VARCHAR(60)
);
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (1, 21, '前程似锦', '瘦金', '158 3574 5208', '傅雪玲', 'proof_20240624_1.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (2, 33, '前程似锦', '行书', '13374798975', '何建波', 'proof_20240802_2.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (3, 32, '前程似锦', '瘦金', 'zhangwei_669@example.net', '傅雪玲', 'proof_20250722_3.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (4, 12, '三(2)班 傅慧', '楷体', '18507013752', '傅雪玲', 'proof_20250617_4.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (5, 3, 'TO Coco', '宋体', 'chenf_9421@example.org', '', 'proof_20230406_5.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (6, 15, '三(2)班 徐刚鑫', '宋体', '15261980588', '罗志帆', 'proof_20240120_6.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (7, 33, '前程似锦', '宋体', '15041113870', NULL, 'proof_20231221_7.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (8, 4, '赠恩师萧丹', '瘦金', 'leo.3@mail.example.com', '傅雪玲', 'proof_20240201_8.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (9, 17, '宋健军 1996.06.13', '宋体', '14708140650', NULL, 'proof_20231004_9.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (10, 23, '赠恩师叶磊涛', '楷体', '198 6574 9173', '何建波', 'proof_20240311_10.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (11, 4, '周梅丹', '宋体', '147****4517', NULL, 'proof_20250915_11.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (12, 19, 'TO Mia', '楷体', 'ahui_62@example.org', '罗志帆', 'proof_20250802_12.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (13, 29, '上官平同学留念', '宋体', 'may1876@example.org', '傅雪玲', 'proof_20230808_13.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (14, 29, '韩帆欢同学留念', '宋体', '+86 13940454432', '罗志帆', 'proof_20230427_14.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (15, 13, '前程似锦', '楷体', 'xiaoyu_16@mail.example.com', '', 'proof_20230616_15.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (16, 20, '徐鹏波 1973.07.08', '王体小楷', '15512944195', '罗志帆', 'proof_20250724_16.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (17, 8, '陈强超', '王体小楷', '18855629456', '傅雪玲', 'proof_20230929_17.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (18, 3, 'TO Mia', '瘦金', NULL, '罗志帆', 'proof_20250310_18.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (19, 15, '前程似锦', '行书', NULL, '何建波', 'proof_20240928_19.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (20, 27, '罗明伟 2001.04.16', '楷体', 'xiaoyu.2@example.com', '罗志帆', 'proof_20231006_20.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (21, 40, '前程似锦', '王体小楷', '+8617757901589', '何建波', 'proof_20240702_21.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (22, 6, '傅刚欢', '宋体', '8618294722392', '', 'proof_20230416_22.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (23, 28, '张涛帅同学留念', '行书', '14755731223', '', 'proof_20241024_23.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (24, 26, '张雯同学留念', '宋体', 'guo_159@example.net', '何建波', 'proof_20240727_24.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (25, 32, '吕平辉', '王体小楷', 'tang.990@example.org', NULL, 'proof_20240310_25.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (26, 4, '徐平', '宋体', NULL, '傅雪玲', 'proof_20230321_26.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (27, 15, '三(2)班 蔡红敏', '行书', '18765443503', '傅雪玲', 'proof_20250101_27.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (28, 1, 'TO Leo', '宋体', '17790086510', '傅雪玲', 'proof_20241114_28.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (29, 29, '三(2)班 邓凯勇', '瘦金', 'tang7748@example.net', '', 'proof_20230422_29.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (30, 31, '吕强涛 1988.07.23', '宋体', 'may725@example.net', '', 'proof_20230525_30.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (31, 6, '曹萍桂', '行书', 'xiaoyu_1121@example.com', '', 'proof_20231117_31.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (32, 6, '彭玲雯', '王体小楷', 'may4911@example.net', NULL, 'proof_20250829_32.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (33, 16, '欧阳明 1999.12.13', '瘦金', '18042376864', '', 'proof_20240909_33.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (34, 12, '赠恩师吴龙强', '宋体', NULL, '何建波', 'proof_20241016_34.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (35, 33, '梁娟 2002.10.10', '王体小楷', 'wang86@example.com', '罗志帆', 'proof_20240831_35.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (36, 5, 'TO Coco', '楷体', '18019653317', '何建波', 'proof_20230417_36.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (37, 22, '何凯涛 2003.04.14', '王体小楷', '15001703407', '何建波', 'proof_20231019_37.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (38, 32, '前程似锦', '楷体', '13696934160', '傅雪玲', 'proof_20230902_38.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (39, 14, 'TO Mia', '行书', '15985119560', '傅雪玲', 'proof_20250624_39.png');
INSERT INTO "engraveJob" ("jobId", "orderId", "engraveText", "fontName", "noticeTo", artisan, "proofFile") VALUES (40, 24, 'TO Leo', '行书', '18586335110', '何建波', 'proof_20250815_40.png');
CREATE TABLE "团购接龙" (
  "序号" INTEGER PRIMARY KEY,
  "接龙人" VARCHAR(40),
  "孩子班级" VARCHAR(40),
  "联系" VARCHAR(40),
  "款式" VARCHAR(20),
  "份数" SMALLINT,
  col_g VARCHAR(80),
  "已付" SMALLINT
);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (1, '何洁蕊', '3年级6班上官雯桂', '15594545866', 'B款粉', 1, '送到梧桐苑20幢1单元904', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (2, '朵朵妈妈', '1年级7班', '17316417252', 'C款星空', 5, '送到梧桐苑22-2单元1604', 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (3, '司马兰萍', '1年级8班梁颖', 'Zxiaoyu-987', 'C款星空', 1, NULL, 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (4, '静爸', '6年级5班', 'amay_057827', 'B款粉', 4, '孩子近视，要大格本', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (5, '莹爸', '4年级6班', 'QQ45157067', 'B款粉', 2, NULL, 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (6, '朵朵妈妈', '5年级7班', '1390874790', 'B款粉', 3, '孩子近视，要大格本', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (7, '林怡燕', '', '+8615904924504', 'C款星空', 2, NULL, 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (8, '胡老师', '5年级3班', '16643861204', 'B款粉', 2, '放驿站，16643861204', 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (9, '丽爸', '3年级5班', '15885545373', 'B款粉', 2, NULL, 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (10, '蒋娜莹', '1年级4班', '１８７８３７８１９６８', 'C款星空', 4, NULL, 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (11, '朵朵妈妈', '3年级2班冯龙宁', 'tang-856', 'A款蓝', 3, NULL, 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (12, '蔡老师', '3年级8班', 'Zahui-925', 'A款蓝', 1, NULL, 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (13, '杨勇龙', '6年级4班', '17347117363', 'A款蓝', 2, NULL, 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (14, '', '4年级3班', '13322579849', 'A款蓝', 2, NULL, 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (15, '苏老师', '3年级2班', '14744983306', 'C款星空', 5, '放驿站，14744983306', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (16, '曹老师', '5年级8班', '16620032528', 'C款星空', 1, NULL, 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (17, '曾丽', '6年级3班周怡雯', 'luo73958', 'B款粉', 5, '放驿站，19996694918', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (18, '燕爸', '1年级2班', '15868467802', 'B款粉', 5, NULL, 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (19, '苏林伟', '3年级7班', 'Zleo-02661', 'B款粉', 2, '苏林伟自取', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (20, '林莹燕', '6年级4班王玲莹', 'QQ6180399140', 'A款蓝', 4, '孩子近视，要大格本', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (21, '朵朵妈妈', '5年级1班丁玉娜', 'zhangwei-4230', 'B款粉', 2, '放驿站，13922466705', 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (22, '蒋娜', '5年级7班', 'QQ421081161', 'A款蓝', 4, '孩子近视，要大格本', 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (23, '玲爸', '3年级4班', '13304261026', 'B款粉', 2, NULL, 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (24, '于宇明', NULL, 'QQ90526545', 'A款蓝', 2, '于宇明自取', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (25, '曹娜红', '4年级6班', 'Zxiaoyu_577540', 'C款星空', 5, '孩子近视，要大格本', 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (26, '朵朵妈妈', '3年级3班陈帆林', 'QQ218971927', 'B款粉', 4, NULL, 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (27, '李明健', '2年级7班', 'QQ2490122321', 'B款粉', 3, '送到栖云里25幢1单元2001', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (28, '谢霞', '5年级1班唐玲霞', '+86 18837681942', 'B款粉', 1, '谢霞自取', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (29, '上官静雯', '1年级4班黄桂', '8613644347889', 'B款粉', 5, '送到南屿名邸7-1-2403', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (30, '李斌宁', '1年级5班', '17780723241', 'A款蓝', 3, NULL, 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (31, '胡老师', '6年级6班', 'sunny_07920', 'A款蓝', 2, '放驿站，13503444515', 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (32, '苏凯帅', '3年级2班', '', 'A款蓝', 4, '送到澄湖花园3栋4单元904', 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (33, '陈霞', '4年级4班卢俊浩', 'QQ5504897477', 'C款星空', 4, '放驿站，16661192489', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (34, '朵朵妈妈', '2年级2班于兰', 'Zleo6354', 'C款星空', 4, '邓娜秀自取', 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (35, '朵朵妈妈', '1年级8班林帆鑫', 'QQ1275350591', 'A款蓝', 3, NULL, 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (36, '杨老师', '2年级1班', '+8615222845757', 'C款星空', 2, NULL, 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (37, '朵朵妈妈', '2年级8班韩玲芳', 'chenf_82128', 'B款粉', 1, '放驿站，17384540686', 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (38, '魏鹏斌', '2年级2班', '18536041401', 'A款蓝', 2, NULL, 1);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (39, '程怡红', ' ', 'ajie-61281', 'A款蓝', 3, NULL, 0);
INSERT INTO "团购接龙" ("序号", "接龙人", "孩子班级", "联系", "款式", "份数", col_g, "已付") VALUES (40, NULL, '2年级6班', '+86 19963268930', 'C款星空', 1, '放驿站，19963268930', 1);
